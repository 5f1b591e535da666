import { PlainFlow } from './plain-flow.js';
import { plainKey } from './plain-key.js';
import { closingQuote, isQuote, isRestBlank, plainEnd, skipSpaces } from './plain-line.js';
import { plainScalar } from './plain-scalar.js';
import { UnusualText } from './unusual-text.js';

const MAX_DEPTH = 50;
const HASH = 35;

/**
 * YAML as answers files use it: block mappings of plain keys; plain, simply quoted or one-line flow values,
 * alone or in block lists; comments. Everything else is unusual.
 */
export class PlainYaml {
  /** The content line being read: where its first character that is no space stands, and where it ends. */
  private start = 0;
  private end = -1;
  /** Spaces before the line; -1 after the last. */
  private indent = -1;

  constructor(
    private readonly text: string,
    private readonly isText: (path: string) => boolean,
  ) {}

  read(): unknown {
    this.nextLine();
    if (this.isDone()) throw new UnusualText();
    const value = this.mapping(0, '', 0);
    if (!this.isDone()) throw new UnusualText();
    return value;
  }

  private mapping(indent: number, path: string, depth: number): Record<string, unknown> {
    if (depth > MAX_DEPTH) throw new UnusualText();
    const result: Record<string, unknown> = {};
    while (this.indent === indent) {
      const key = plainKey(this.text, this.start, this.end, result);
      const at = skipSpaces(this.text, this.start + key.length + 1, this.end);
      const place = path === '' ? key : `${path}.${key}`;
      result[key] = this.isBlank(at) ? this.nested(indent, place, depth) : this.onTheLine(at, place, indent);
    }
    if (this.indent > indent) throw new UnusualText();
    return result;
  }

  /** A list or a mapping on the lines below, or nothing. A list may stand as far left as its key. */
  private nested(indent: number, path: string, depth: number): unknown {
    this.nextLine();
    if (this.indent >= indent && this.isItem()) return this.list(this.indent, path, indent);
    return this.indent > indent ? this.mapping(this.indent, path, depth + 1) : null;
  }

  /** `- value` lines. */
  private list(indent: number, path: string, parent: number): unknown[] {
    const items: unknown[] = [];
    while (this.indent === indent && this.isItem()) {
      const at = skipSpaces(this.text, this.start + 2, this.end);
      if (this.isBlank(at)) throw new UnusualText();
      items.push(this.onTheLine(at, `${path}.${items.length}`, indent));
    }
    if (this.indent > parent) throw new UnusualText();
    return items;
  }

  private isItem(): boolean {
    return this.text.startsWith('- ', this.start);
  }

  /** A value beside its key; a deeper line after it would belong to it. */
  private onTheLine(at: number, path: string, indent: number): unknown {
    const [value, after] = this.scalarOrFlow(at, path);
    if (!isRestBlank(this.text, after, this.end)) throw new UnusualText();
    this.nextLine();
    if (this.indent > indent) throw new UnusualText();
    return value;
  }

  private scalarOrFlow(at: number, path: string): [value: unknown, after: number] {
    const { text, end } = this;
    const first = text.charAt(at);
    if (first === '[' || first === '{') {
      const flow = new PlainFlow(text, at, end, this.isText);
      return [flow.read(path), flow.at];
    }
    if (isQuote(text.charCodeAt(at))) {
      const close = closingQuote(text, at, end);
      return [text.slice(at + 1, close), close + 1];
    }
    const after = plainEnd(text, at, end);
    return [plainScalar(text.slice(at, after), () => this.isText(path)), after];
  }

  private isDone(): boolean {
    return this.indent < 0;
  }

  private isBlank(at: number): boolean {
    return at === this.end || this.text.charCodeAt(at) === HASH;
  }

  private nextLine(): void {
    const { text } = this;
    while (this.end < text.length) {
      const begin = this.end + 1;
      const found = text.indexOf('\n', begin);
      this.end = found < 0 ? text.length : found;
      this.start = skipSpaces(text, begin, this.end);
      this.indent = this.start - begin;
      if (!this.isBlank(this.start)) return;
    }
    this.indent = -1;
  }
}
