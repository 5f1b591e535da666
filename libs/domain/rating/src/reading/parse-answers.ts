import type { Problem } from '../model/problem.js';
import type { RatingInput } from '../model/rating-input.js';
import { problem } from '../text/describe-problem.js';
import { readDocument } from './document-reader.js';

export interface ParsedAnswers {
  /** Absent where the text has a problem; its values are still to be checked against a catalogue. */
  readonly input?: RatingInput;
  readonly problems: readonly Problem[];
  /** The line of a path, to be put beside the problems that `checkInput` finds. */
  readonly lineOf: (path: string) => number | undefined;
}

/** Reads an answers file, YAML or JSON. The enterprise's name and code are text, quoted or not. */
export function parseAnswers(text: string): ParsedAnswers {
  const { value, problems, lineOf } = readDocument(text, (path) => path.startsWith('enterprise.'));
  if (problems.length > 0) return { problems, lineOf };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problems: [{ ...problem('wrong_type', '', { expected: 'mapping' }), line: 1 }], lineOf };
  }
  return { input: value as RatingInput, problems, lineOf };
}
