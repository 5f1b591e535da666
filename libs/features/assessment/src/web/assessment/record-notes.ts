import type { AnswerEntry, Doubt, RecordReference } from '../../domain/answers/answer-entry.js';
import type { RecordedAnswer } from '../../domain/answers/record-entry.js';

/** What a card says about the platform's records beside the inputs. */
export interface RecordNotes {
  /** of a value somebody confirmed as it was recorded; [] else */
  readonly behind: readonly RecordReference[];
  /** stand, but are not in what the union wrote or confirmed; [] else */
  readonly further: readonly RecordReference[];
  readonly doubt: Doubt | null;
}

/** @param recorded what the records say now; null: nothing */
export function recordNotes(entry: AnswerEntry | undefined, recorded: RecordedAnswer | null): RecordNotes {
  const confirmed = entry?.state === 'confirmed';
  const known = new Set(entry?.records?.map(({ id }) => id));
  const further = recorded?.records.filter(({ id }) => !known.has(id)) ?? [];
  return {
    behind: confirmed && !entry.doubt ? (entry.records ?? []) : [],
    further: confirmed && !sameNumbers(entry, recorded) ? further : [],
    doubt: entry?.doubt ?? null,
  };
}

/** A number typed by hand that is what the records say needs no reminder. */
function sameNumbers({ values }: AnswerEntry, recorded: RecordedAnswer | null): boolean {
  return Object.entries(recorded?.values ?? {}).every(([key, value]) => values[key] === value);
}
