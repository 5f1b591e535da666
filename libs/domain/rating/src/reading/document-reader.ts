import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Alias,
  type Document,
  type Node,
} from 'yaml';
import type { Problem } from '../model/problem.js';
import { problem } from '../text/describe-problem.js';
import { NumberReader } from './number-reader.js';

const MAX_DEPTH = 60;
const MAX_NODES = 200_000;

export interface ReadDocument {
  /** Plain data; undefined where the text could not be read at all. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The line, from 1, of the value at a dotted path or of its nearest ancestor. */
  readonly lineOf: (path: string) => number | undefined;
}

/**
 * Reads YAML 1.2 or JSON as plain data, and sees what `JSON.parse` hides: repeated keys, and decimals
 * of more digits than a number holds. Dates stay text.
 *
 * @param isText tells the paths whose numbers are meant as text (an enterprise's code of 18 digits).
 */
export function readDocument(text: string, isText: (path: string) => boolean = () => false): ReadDocument {
  const lines = new LineCounter();
  const parsed = parse(text, lines);
  if ('failure' in parsed) return parsed.failure;
  const reader = new DocumentReader(parsed.document, isText);
  const value = reader.read();
  const lineOf = (path: string) => lineAt(lines, reader.offsets(), path);
  return { value, problems: reader.problems.map((found) => withLine(found, lineOf)), lineOf };
}

/** Adds the line where the text tells it. */
export function withLine(found: Problem, lineOf: (path: string) => number | undefined): Problem {
  const line = found.line ?? lineOf(found.path);
  return line === undefined ? found : { ...found, line };
}

function parse(text: string, lines: LineCounter): { document: Document } | { failure: ReadDocument } {
  const fail = (found: Problem) => ({
    failure: { value: undefined, problems: [found], lineOf: () => undefined },
  });
  try {
    const document = parseDocument(text, {
      schema: 'core',
      uniqueKeys: false,
      lineCounter: lines,
      prettyErrors: false,
    });
    const error = document.errors[0] ?? document.warnings[0];
    if (error !== undefined) {
      return fail({
        ...problem('syntax', '', { detail: error.message }),
        line: lines.linePos(error.pos[0]).line,
      });
    }
    return document.contents === null ? fail({ ...problem('empty', ''), line: 1 }) : { document };
  } catch (error) {
    if (error instanceof RangeError) return fail(problem('too_large', ''));
    throw error;
  }
}

function lineAt(lines: LineCounter, offsets: ReadonlyMap<string, number>, path: string): number | undefined {
  for (let place = path; ; place = place.slice(0, place.lastIndexOf('.'))) {
    const offset = offsets.get(place);
    if (offset !== undefined) return lines.linePos(offset).line;
    if (!place.includes('.')) return undefined;
  }
}

/** Walks one parsed document. */
class DocumentReader {
  readonly problems: Problem[] = [];
  private readonly numbers: NumberReader;
  private readonly places: [path: string, offset: number][] = [];
  private nodes = 0;

  constructor(
    private readonly document: Document,
    isText: (path: string) => boolean,
  ) {
    this.numbers = new NumberReader(isText, this.problems);
  }

  read(): unknown {
    return this.valueOf(this.document.contents, '', 0);
  }

  offsets(): ReadonlyMap<string, number> {
    return new Map(this.places);
  }

  private valueOf(node: unknown, path: string, depth: number): unknown {
    if (depth > MAX_DEPTH || ++this.nodes > MAX_NODES) {
      this.refuse('too_large', '');
      return null;
    }
    if (isScalar(node)) return this.numbers.scalar(node, path);
    if (isMap(node)) return this.mapping(node.items, path, depth);
    if (isSeq(node)) return node.items.map((item, index) => this.place(item, join(path, index), depth));
    if (isAlias(node)) return this.aliased(node, path, depth);
    return null;
  }

  private aliased(alias: Alias, path: string, depth: number): unknown {
    const node = alias.resolve(this.document);
    if (node !== undefined) return this.valueOf(node, path, depth + 1);
    this.problems.push(problem('unknown_alias', path, { name: alias.source }));
    return null;
  }

  private mapping(pairs: readonly { key: unknown; value: unknown }[], path: string, depth: number): object {
    const result: Record<string, unknown> = {};
    for (const { key, value } of pairs) {
      const name = this.keyOf(key, path);
      if (name === undefined) continue;
      const place = join(path, name);
      if (Object.hasOwn(result, name)) {
        this.problems.push(problem('repeated_key', place, { key: name }));
        this.note(place, key);
      } else {
        this.note(place, key);
        define(result, name, this.valueOf(value, place, depth + 1));
      }
    }
    return result;
  }

  private keyOf(key: unknown, path: string): string | undefined {
    if (isScalar(key)) return typeof key.value === 'string' ? key.value : (key.source ?? '');
    this.refuse('key_not_text', path);
    return undefined;
  }

  private place(node: unknown, path: string, depth: number): unknown {
    this.note(path, node);
    return this.valueOf(node, path, depth + 1);
  }

  private note(path: string, node: unknown): void {
    const start = (node as Node | null)?.range?.[0];
    if (start !== undefined) this.places.push([path, start]);
  }

  private refuse(code: 'too_large' | 'key_not_text', path: string): void {
    if (!this.problems.some((found) => found.code === code && found.path === path)) {
      this.problems.push(problem(code, path));
    }
  }
}

function join(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`;
}

/** Also for a key named `__proto__`. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    target[key] = value;
  }
}
