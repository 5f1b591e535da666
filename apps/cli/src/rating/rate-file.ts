import { rateWithPlan, readAnswers, type Catalogue, type RatingInput, type RatingReport } from '#rating';
import { readText } from './read-file.js';
import { UnusableError } from './unusable-error.js';

export interface RatedFile {
  readonly input: RatingInput;
  readonly report: RatingReport;
}

/** @throws UnusableError, UnreadableFileError */
export function rateFile(catalogue: Catalogue, file: string): RatedFile {
  const input = answersOf(catalogue, file);
  return { input, report: rateWithPlan(catalogue, input) };
}

/** @throws UnusableError, UnreadableFileError */
export function answersOf(catalogue: Catalogue, file: string): RatingInput {
  const { input, problems } = readAnswers(catalogue, readText(file));
  if (input === undefined) throw new UnusableError(problems);
  return input;
}
