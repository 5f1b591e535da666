import type { FieldError } from '#kernel';
import type { Catalogue, Problem } from '#rating';
import { entryOfPath } from '../sweep/entry-of-path.js';
import type { AnswerSheet, EntryRef } from './answer-sheet.js';

/**
 * Problems that refuse a save: those inside a changed entry. A contradiction elsewhere (an answer made
 * impossible by a corrected fact) is kept and shown there; an emptied field is unfinished, not wrong.
 *
 * @param sheet as it would be after the save
 */
export function refusals(
  catalogue: Catalogue,
  sheet: AnswerSheet,
  changes: readonly EntryRef[],
  problems: readonly Problem[],
): FieldError[] {
  return problems.flatMap((problem) => {
    const place = entryOfPath(catalogue, problem.path);
    const changed = changes.some(
      (change) => change.section === place?.ref.section && change.key === place.ref.key,
    );
    if (!place || !changed) return [];
    const { ref, input } = place;
    const empty = input !== null && (sheet[ref.section][ref.key]?.values[input] ?? null) === null;
    return empty ? [] : [toFieldError(problem, ref, input)];
  });
}

/** Pointer `/answers/A2.1/agreed_done`; the text of each code is `assessment.errors.input_<code>`. */
export function toFieldError(problem: Problem, ref: EntryRef, input: string | null): FieldError {
  const pointer = ['', ref.section, ref.key, ...(input === null ? [] : [input])].join('/');
  return { pointer, code: `assessment.input_${problem.code}`, params: { ...problem.params } };
}

/** Everything that stands against computing, each at its field. */
export function ratingErrors(catalogue: Catalogue, problems: readonly Problem[]): FieldError[] {
  return problems.map((problem) => {
    const place = entryOfPath(catalogue, problem.path);
    return place
      ? toFieldError(problem, place.ref, place.input)
      : { pointer: '', code: `assessment.input_${problem.code}`, params: { ...problem.params } };
  });
}
