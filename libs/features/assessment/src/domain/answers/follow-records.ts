import type { CalendarDate } from '#kernel';
import type { AnswerEntry, RecordReference } from './answer-entry.js';
import { recordEntry, type RecordedAnswer } from './record-entry.js';
import { sameValues } from './save-entry.js';

/** What becomes of an entry: `keep` as it is, `empty` it, or this instead. */
export type Followed = 'keep' | 'empty' | AnswerEntry;

export interface RecordNews {
  /** what the records say now; null: there are none */
  readonly recorded: RecordedAnswer | null;
  /** by id: why records were withdrawn */
  readonly reasons: ReadonlyMap<string, string>;
  readonly at: string;
  readonly on: CalendarDate;
}

/**
 * An entry of a running assessment after the platform's records changed. What nobody has confirmed
 * follows the records (also an answer carried from the last cycle: this year's are nearer the truth).
 * What a human wrote or confirmed is never changed; where a record behind it was withdrawn, it says so.
 */
export function followRecords(before: AnswerEntry | undefined, news: RecordNews): Followed {
  if (before?.state === 'confirmed') return doubted(before, news);
  const { recorded, at } = news;
  if (recorded) {
    const same = before?.source === 'platform' && sameRecords(before, recorded);
    return same ? 'keep' : recordEntry(recorded, at, (before?.version ?? 0) + 1);
  }
  return before?.records ? 'empty' : 'keep';
}

function doubted(before: AnswerEntry, { recorded, reasons, on }: RecordNews): Followed {
  const standing = new Set(recorded?.records.map(({ id }) => id));
  const gone = (before.records ?? []).filter(({ id }) => !standing.has(id));
  const known = before.doubt?.withdrawn ?? [];
  const fresh = gone.filter(({ id }) => !known.some((one) => one.id === id));
  if (fresh.length === 0) return 'keep';
  const withdrawn = fresh.map((one) => ({ ...one, reason: reasons.get(one.id) ?? '' }));
  return { ...before, doubt: { on, withdrawn: [...known, ...withdrawn] } };
}

function sameRecords(before: AnswerEntry, { values, records }: RecordedAnswer): boolean {
  const ids = (all: readonly RecordReference[]): string => all.map(({ id }) => id).join();
  return sameValues(before.values, values) && ids(before.records ?? []) === ids(records);
}
