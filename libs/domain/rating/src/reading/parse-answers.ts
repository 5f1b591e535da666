import { isMapping } from '../check/is-mapping.js';
import type { Problem } from '../model/problem.js';
import type { RatingInput } from '../model/rating-input.js';
import { problem } from '../text/describe-problem.js';
import { readDocument } from './document-reader.js';
import { readPlain } from './plain/read-plain.js';

export interface ParsedAnswers {
  /** Absent where the text has a problem; its values are still to be checked against a catalogue. */
  readonly input?: RatingInput;
  readonly problems: readonly Problem[];
}

/** Reads an answers file, YAML or JSON, without a catalogue. */
export function parseAnswers(text: string): ParsedAnswers {
  const plain = readPlain(text, isTextPath);
  if (isMapping(plain)) return { input: plain as unknown as RatingInput, problems: [] };
  const { value, problems } = readDocument(text, isTextPath);
  if (problems.length > 0) return { problems };
  if (!isMapping(value)) return { problems: [notAMapping()] };
  return { input: value as unknown as RatingInput, problems };
}

/** The enterprise's name and code are text, quoted or not: a code may be 18 digits. */
export function isTextPath(path: string): boolean {
  return path.startsWith('enterprise.');
}

export function notAMapping(): Problem {
  return { ...problem('wrong_type', '', { expected: 'mapping' }), line: 1 };
}
