import type { AnswerEntry, Doubt, RecordReference } from '../../domain/answers/answer-entry.js';
import type { RecordedAnswer } from '../../domain/answers/record-entry.js';

/** Records of one thing on one day, as a card names them. */
export interface NamedRecord extends Omit<RecordReference, 'id'> {
  /** how many: each competitor at a competition is one */
  readonly times: number;
}

export function namedRecords(records: readonly RecordReference[]): NamedRecord[] {
  const groups = Map.groupBy(records, ({ title, on, path }) => JSON.stringify([title, on, path]));
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { title, on, path } = first;
    return [{ title, on, path, times: others.length + 1 }];
  });
}

/** What a card says about the platform's records beside the inputs. */
export interface RecordNotes {
  /** of a value somebody confirmed as it was recorded; [] else */
  readonly behind: readonly NamedRecord[];
  /** stand, but are not in what the union wrote or confirmed; [] else */
  readonly further: readonly NamedRecord[];
  readonly doubt: Doubt | null;
}

/** @param recorded what the records say now; null: nothing */
export function recordNotes(entry: AnswerEntry | undefined, recorded: RecordedAnswer | null): RecordNotes {
  const confirmed = entry?.state === 'confirmed';
  const known = new Set(entry?.records?.map(({ id }) => id));
  const further = recorded?.records.filter(({ id }) => !known.has(id)) ?? [];
  return {
    behind: confirmed && !entry.doubt ? namedRecords(entry.records ?? []) : [],
    further: confirmed && !sameNumbers(entry, recorded) ? namedRecords(further) : [],
    doubt: entry?.doubt ?? null,
  };
}

/** A number typed by hand that is what the records say needs no reminder. */
function sameNumbers({ values }: AnswerEntry, recorded: RecordedAnswer | null): boolean {
  return Object.entries(recorded?.values ?? {}).every(([key, value]) => values[key] === value);
}
