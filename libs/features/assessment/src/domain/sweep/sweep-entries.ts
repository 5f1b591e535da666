import type { Catalogue, CompiledIndicator, Rating } from '#rating';
import type { AnswerSheet } from '../answers/answer-sheet.js';
import { finding, type SweepFinding } from './sweep-finding.js';

/** Facts that nobody gave or confirmed. A fact that a condition names decides what counts, so it must be given. */
export function sweepFacts(catalogue: Catalogue, sheet: AnswerSheet): SweepFinding[] {
  const required = new Set(catalogue.requiredFacts.map((slot) => slot.key));
  for (const indicator of catalogue.indicators)
    for (const slot of indicator.required) if (slot.source === 'profile') required.add(slot.key);
  return [...catalogue.profileSlots.keys()].flatMap((fact) => {
    const entry = sheet.profile[fact];
    const ref = { section: 'profile', key: fact } as const;
    if ((entry?.values[fact] ?? null) === null)
      return required.has(fact) ? [finding('fact_missing', 'error', ref, fact)] : [];
    return entry?.state === 'unconfirmed' ? [finding('fact_unconfirmed', 'error', ref, fact)] : [];
  });
}

/**
 * Answers that are missing (0 points, which the union may choose with a reason) or were carried over
 * and never looked at, or stand on records that were withdrawn (which it may not). Without a rating nobody knows yet what applies.
 */
export function sweepAnswers(
  catalogue: Catalogue,
  sheet: AnswerSheet,
  rating: Rating | null,
): SweepFinding[] {
  return catalogue.indicators
    .filter((indicator) => rating?.indicators[indicator.index]?.applicable !== false)
    .flatMap((indicator) => sweepAnswer(indicator, sheet, rating !== null));
}

function sweepAnswer(indicator: CompiledIndicator, sheet: AnswerSheet, applies: boolean): SweepFinding[] {
  const entry = sheet.answers[indicator.code];
  const ref = { section: 'answers', key: indicator.code } as const;
  const platform = indicator.required.find(
    (slot) => slot.source === 'system' && sheet.system[slot.key] === undefined,
  );
  const missing = indicator.required.find(
    (slot) => slot.source === 'answer' && (entry?.values[slot.key] ?? null) === null,
  );
  return [
    ...(entry?.state === 'unconfirmed' ? [finding('answer_unconfirmed', 'error', ref)] : []),
    ...(entry?.doubt ? [finding('record_withdrawn', 'error', ref)] : []),
    ...(applies && missing ? [finding('answer_missing', 'warning', ref, missing.key)] : []),
    ...(applies && platform ? [finding('platform_figure_missing', 'notice', ref, platform.key)] : []),
  ];
}
