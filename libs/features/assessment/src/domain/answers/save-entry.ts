import type { CalendarDate } from '#kernel';
import type { AnswerEntry, AnswerValue } from './answer-entry.js';
import type { EntryRef } from './answer-sheet.js';

/** What somebody wants to stand at one entry, and the version they saw when they wrote it. */
export interface EntryChange extends EntryRef {
  /** all values of the entry; an absent key is unanswered */
  readonly values: Readonly<Record<string, AnswerValue>>;
  /** 0 where nothing stood */
  readonly version: number;
}

/** Two people wrote at one entry: both are shown, nothing is overwritten. */
export interface EntryConflict extends EntryRef {
  readonly yours: Readonly<Record<string, AnswerValue>>;
  readonly theirs: AnswerEntry;
}

export interface SaveStamp {
  readonly at: string;
  readonly on: CalendarDate;
  readonly by: string;
}

/**
 * The entry after a save. Saving is confirming: what a person wrote is theirs. The same values again
 * are no conflict, so that a repeated request (a queue replayed after a lost answer) is harmless. Of a
 * value whose records were withdrawn, the same values are the union's own word from then on.
 */
export function saveEntry(
  before: AnswerEntry | undefined,
  change: EntryChange,
  stamp: SaveStamp,
): AnswerEntry | EntryConflict {
  const unchanged = before !== undefined && sameValues(before.values, change.values);
  if ((before?.version ?? 0) !== change.version && !(unchanged && before.state === 'confirmed')) {
    if (before) return { section: change.section, key: change.key, yours: change.values, theirs: before };
  }
  if (unchanged && before.state === 'confirmed' && !before.doubt) return before;
  const kept = unchanged && !before.doubt;
  return {
    values: change.values,
    version: (before?.version ?? 0) + 1,
    state: 'confirmed',
    source: kept ? before.source : 'self',
    sourceDate: kept ? before.sourceDate : stamp.on,
    ...(kept && before.records && { records: before.records }),
    at: stamp.at,
    by: stamp.by,
  };
}

export function isConflict(result: AnswerEntry | EntryConflict): result is EntryConflict {
  return 'theirs' in result;
}

/** Absent and null are both "not answered"; ticked options are a set. */
export function sameValues(
  one: Readonly<Record<string, AnswerValue>>,
  other: Readonly<Record<string, AnswerValue>>,
): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => canonical(one[key]) === canonical(other[key]));
}

function canonical(value: AnswerValue | undefined): string {
  return JSON.stringify(Array.isArray(value) ? [...new Set<string>(value)].sort() : (value ?? null));
}
