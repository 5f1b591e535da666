import { feedsOf, piecesOf, type FactView } from '#facts';
import type { CompiledIndicator } from '#rating';
import type { AnswerEntry, RecordReference } from './answer-entry.js';

/** What the platform's records say at an indicator. */
export type RecordedAnswer = Pick<AnswerEntry, 'values' | 'sourceDate'> & {
  readonly records: readonly RecordReference[];
};

/**
 * The pieces recorded, counted for every input that records may fill in; null where there are none or
 * the catalogue version asks otherwise.
 *
 * @param facts that stand, of the indicator's period, the oldest first
 */
export function recordedAnswer(
  indicator: CompiledIndicator,
  facts: readonly FactView[],
): RecordedAnswer | null {
  const last = facts.at(-1);
  const fed = feedsOf(indicator.code).filter(
    ({ input }) => indicator.answersByKey.get(input)?.type === 'integer',
  );
  if (!last || fed.length === 0) return null;
  const values = fed.map(({ input, kind }) => {
    const mine = facts.filter((fact) => fact.kind === kind);
    return [input, mine.reduce((sum, fact) => sum + piecesOf(fact), 0)] as const;
  });
  return {
    values: Object.fromEntries(values),
    sourceDate: last.to,
    records: facts.map(({ id, source, to }) => ({ id, title: source.title, on: to, path: source.path })),
  };
}

/** The entry of a new draft: nobody has looked at it yet. */
export function recordEntry(recorded: RecordedAnswer, at: string, version = 1): AnswerEntry {
  return { ...recorded, version, state: 'unconfirmed', source: 'platform', at, by: null };
}
