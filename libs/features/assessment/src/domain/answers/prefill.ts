import type { CalendarDate } from '#kernel';
import type { Catalogue, Slot } from '#rating';
import { isOwnFact } from './own-facts.js';
import type { AnswerEntry, AnswerSource, AnswerValue, Entries } from './answer-entry.js';

/** Values known before the union writes a word, with the day they were true. */
export interface KnownValues {
  readonly source: AnswerSource;
  readonly date: CalendarDate;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * The facts a new assessment begins with, each unconfirmed until the union says so, except what the
 * register itself knows. Facts the
 * catalogue does not know and values of another type are left out: a guess is worse than a gap.
 */
export function prefillProfile(catalogue: Catalogue, known: KnownValues, at: string): Entries {
  const entries = [...catalogue.profileSlots.values()].flatMap((slot): [string, AnswerEntry][] => {
    const value = known.values[slot.key];
    if (!fits(slot, value)) return [];
    const entry = unconfirmed({ [slot.key]: value }, known, at);
    return [[slot.key, isOwnFact(slot.key) ? entry : { ...entry, state: 'confirmed', source: 'platform' }]];
  });
  return Object.fromEntries(entries);
}

/**
 * Last cycle's answers, carried and unconfirmed (R12). An indicator or input that this catalogue
 * version no longer asks for is left behind.
 */
export function carryAnswers(
  catalogue: Catalogue,
  last: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>,
  date: CalendarDate,
  at: string,
): Entries {
  const known = { source: 'last_cycle', date } as const;
  const entries = catalogue.indicators.flatMap((indicator): [string, AnswerEntry][] => {
    const values = Object.entries(last[indicator.code] ?? {}).filter(
      (pair): pair is [string, AnswerValue] => {
        const slot = indicator.answersByKey.get(pair[0]);
        return slot !== undefined && fits(slot, pair[1]);
      },
    );
    return values.length > 0 ? [[indicator.code, unconfirmed(Object.fromEntries(values), known, at)]] : [];
  });
  return Object.fromEntries(entries);
}

function unconfirmed(
  values: AnswerEntry['values'],
  from: { readonly source: AnswerSource; readonly date: CalendarDate },
  at: string,
): AnswerEntry {
  return {
    values,
    version: 1,
    state: 'unconfirmed',
    source: from.source,
    sourceDate: from.date,
    at,
    by: null,
  };
}

function fits(slot: Slot, value: unknown): value is AnswerValue {
  switch (slot.type) {
    case 'integer':
    case 'number':
    case 'money':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string';
    case 'choice':
      return typeof value === 'string' && slot.options?.has(value) === true;
    case 'multi_select':
      return Array.isArray(value) && value.every((option) => slot.options?.has(String(option)) === true);
  }
}
