import { checkInput, rate, type Catalogue, type Problem, type Rating, type RatingInput } from '#rating';
import { entryOfPath } from '../sweep/entry-of-path.js';

/** What the answers are worth as they stand. */
export interface Projection {
  /** null while facts are missing or contradict each other: then nothing can be computed honestly */
  readonly rating: Rating | null;
  /** everything `checkInput` finds, with its place */
  readonly problems: readonly Problem[];
}

/**
 * Rates a draft. An answer that contradicts a fact changed later is left out of the projection (and
 * named in `problems`) so that one slip does not blank the star bar; wrong facts do.
 */
export function project(catalogue: Catalogue, input: RatingInput): Projection {
  const problems = checkInput(catalogue, input);
  if (problems.length === 0) return { rating: rate(catalogue, input), problems };
  const withoutFaulty = dropFaultyAnswers(catalogue, input, problems);
  const ratable = withoutFaulty !== null && checkInput(catalogue, withoutFaulty).length === 0;
  return { rating: ratable ? rate(catalogue, withoutFaulty) : null, problems };
}

function dropFaultyAnswers(
  catalogue: Catalogue,
  input: RatingInput,
  problems: readonly Problem[],
): RatingInput | null {
  const answers = { ...input.answers };
  for (const { path } of problems) {
    const entry = entryOfPath(catalogue, path);
    if (entry?.ref.section !== 'answers') return null;
    answers[entry.ref.key] = null;
  }
  return { ...input, answers };
}
