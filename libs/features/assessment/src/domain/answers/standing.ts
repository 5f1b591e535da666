import type { Catalogue, Rating } from '#rating';
import { hundredths } from '../result/hundredths.js';
import type { AnswerSheet } from './answer-sheet.js';
import { completion } from './completion.js';

/** What lists show of a draft, recomputed with every change. */
export interface Standing {
  /** hundredths of a point; null while it cannot be computed */
  readonly total: number | null;
  readonly star: number | null;
  /** indicators filled in and confirmed */
  readonly answered: number;
  /** indicators there are to fill in */
  readonly applicable: number;
}

export function standingOf(catalogue: Catalogue, sheet: AnswerSheet, rating: Rating | null): Standing {
  const { done, applicable } = completion(catalogue, sheet, rating);
  return {
    total: hundredths(rating?.total ?? null),
    star: rating?.star ?? null,
    answered: done,
    applicable,
  };
}
