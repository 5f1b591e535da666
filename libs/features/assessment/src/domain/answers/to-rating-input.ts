import type { InputValue, RatingInput } from '#rating';
import type { Entries } from './answer-entry.js';
import type { AnswerSheet } from './answer-sheet.js';
import type { RatingFrame } from './rating-frame.js';

/**
 * The answers as the rating contract reads them. Unconfirmed values count: the projection shows what
 * the union will have once it confirms them; the sweep stops an unconfirmed submission.
 */
export function toRatingInput(sheet: AnswerSheet, frame: RatingFrame): RatingInput {
  return {
    catalogue: frame.catalogueId,
    asOf: frame.asOf,
    enterprise: frame.enterprise,
    firstRound: frame.firstRound,
    held: sheet.held,
    vetoes: sheet.vetoes,
    profile: factValues(sheet.profile),
    answers: Object.fromEntries(Object.entries(sheet.answers).map(([code, entry]) => [code, entry.values])),
    system: sheet.system,
  };
}

function factValues(profile: Entries): Record<string, InputValue> {
  return Object.fromEntries(
    Object.entries(profile).map(([fact, entry]) => [fact, entry.values[fact] ?? null] as const),
  );
}
