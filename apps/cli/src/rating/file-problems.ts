import { describeProblem, RatingInputError, type Problem } from '#rating';
import type { Texts } from '../texts/texts.js';
import { UnreadableFileError } from './unreadable-file-error.js';
import { UnusableError } from './unusable-error.js';

/** An entry of the contract's `errors`. */
export interface FileProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly line?: number;
}

/** What makes a file unusable, in the language of the command; other errors are not ours to word. */
export function fileProblems(error: unknown, texts: Texts): readonly FileProblem[] {
  if (error instanceof UnusableError || error instanceof RatingInputError) {
    return error.problems.map((problem) => worded(problem, texts));
  }
  if (error instanceof UnreadableFileError) {
    const message = texts.text(`cli.files.${error.reason}`, { detail: error.detail });
    return [{ path: '', code: 'unreadable', message }];
  }
  throw error;
}

/** `union.yaml:12: answers.A1.1.party_union_decisions: 不能为负数` */
export function problemLine(file: string, { path, message, line }: FileProblem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return path === '' ? `${place}: ${message}` : `${place}: ${path}: ${message}`;
}

function worded(problem: Problem, { language }: Texts): FileProblem {
  const { path, code, line } = problem;
  const message = describeProblem(problem, language);
  return line === undefined ? { path, code, message } : { path, code, message, line };
}
