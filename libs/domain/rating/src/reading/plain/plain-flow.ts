import { closingQuote, isQuote, plainFlowEnd, skipSpaces } from './plain-line.js';
import { plainScalar } from './plain-scalar.js';
import { plainKey } from './plain-key.js';
import { UnusualText } from './unusual-text.js';

const MAX_DEPTH = 20;

/** A list or mapping in brackets on one line: `[office, venue]`, `{ star: 2, since: 2025-01-15 }`. */
export class PlainFlow {
  constructor(
    private readonly text: string,
    /** Where the next piece begins; after reading, what follows the closing bracket. */
    public at: number,
    private readonly end: number,
    private readonly isText: (path: string) => boolean,
  ) {}

  read(path: string, depth = 0): unknown {
    if (depth > MAX_DEPTH) throw new UnusualText();
    const first = this.text.charAt(this.at);
    if (first === '[') return this.list(path, depth);
    if (first === '{') return this.mapping(path, depth);
    const start = this.at;
    if (isQuote(this.text.charCodeAt(start))) {
      const close = closingQuote(this.text, start, this.end);
      this.at = close + 1;
      return this.text.slice(start + 1, close);
    }
    this.at = plainFlowEnd(this.text, start, this.end);
    return plainScalar(this.text.slice(start, this.at), () => this.isText(path));
  }

  private list(path: string, depth: number): unknown[] {
    const items: unknown[] = [];
    if (this.opens(']')) return items;
    do items.push(this.read(`${path}.${items.length}`, depth + 1));
    while (this.continues(']'));
    return items;
  }

  private mapping(path: string, depth: number): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    if (this.opens('}')) return result;
    do {
      const key = plainKey(this.text, this.at, this.end, result);
      this.at = skipSpaces(this.text, this.at + key.length + 1, this.end);
      const isEmpty = ',}'.includes(this.text.charAt(this.at));
      result[key] = isEmpty ? null : this.read(`${path}.${key}`, depth + 1);
    } while (this.continues('}'));
    return result;
  }

  /** Steps over the opening bracket; true where the closing one follows at once. */
  private opens(close: string): boolean {
    this.at = skipSpaces(this.text, this.at + 1, this.end);
    if (this.text.charAt(this.at) !== close) return false;
    this.at++;
    return true;
  }

  /** Steps over a comma or the closing bracket; true where another piece follows. */
  private continues(close: string): boolean {
    this.at = skipSpaces(this.text, this.at, this.end);
    const char = this.at < this.end ? this.text.charAt(this.at++) : '';
    if (char === close) return false;
    if (char !== ',') throw new UnusualText();
    this.at = skipSpaces(this.text, this.at, this.end);
    return true;
  }
}
