import type { Catalogue, CompiledIndicator, Rating, Slot } from '#rating';
import type { AnswerSheet } from './answer-sheet.js';

/** Progress of one indicator as the union sees it. */
export type Progress = 'done' | 'unconfirmed' | 'open' | 'waiting' | 'not_applicable';

export interface Completion {
  readonly byIndicator: Readonly<Record<string, Progress>>;
  readonly done: number;
  /** how many there are to do: the applicable ones */
  readonly applicable: number;
}

/**
 * What is filled in and confirmed. Carried values do not count until somebody confirms them (R12).
 * `waiting`: only the platform's own figures are missing, the union can do nothing here.
 *
 * @param rating null while the profile is too empty to rate: everything counts as applicable
 */
export function completion(catalogue: Catalogue, sheet: AnswerSheet, rating: Rating | null): Completion {
  const byIndicator: Record<string, Progress> = {};
  let done = 0;
  let applicable = 0;
  for (const indicator of catalogue.indicators) {
    const off = rating?.indicators[indicator.index]?.applicable === false;
    const progress = off ? 'not_applicable' : progressOf(indicator, sheet);
    byIndicator[indicator.code] = progress;
    if (!off) applicable += 1;
    if (progress === 'done') done += 1;
  }
  return { byIndicator, done, applicable };
}

function progressOf(indicator: CompiledIndicator, sheet: AnswerSheet): Progress {
  const ours = indicator.required.filter((slot) => slot.source === 'answer' || slot.source === 'profile');
  if (ours.some((slot) => !isGiven(indicator, slot, sheet))) return 'open';
  if (touched(indicator, ours, sheet).some((state) => state === 'unconfirmed')) return 'unconfirmed';
  const platform = indicator.required.filter((slot) => slot.source === 'system');
  return platform.every((slot) => sheet.system[slot.key] !== undefined) ? 'done' : 'waiting';
}

function isGiven(indicator: CompiledIndicator, slot: Slot, sheet: AnswerSheet): boolean {
  const entry = slot.source === 'profile' ? sheet.profile[slot.key] : sheet.answers[indicator.code];
  return (entry?.values[slot.key] ?? null) !== null;
}

function touched(indicator: CompiledIndicator, slots: readonly Slot[], sheet: AnswerSheet): string[] {
  const facts = slots.filter((slot) => slot.source === 'profile').map((slot) => sheet.profile[slot.key]);
  return [sheet.answers[indicator.code], ...facts].flatMap((entry) =>
    entry ? [entry.doubt ? 'unconfirmed' : entry.state] : [],
  );
}
