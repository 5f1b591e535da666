import type { InputValue, RatingInput } from '#rating';
import type { AnswerEntry, AnswerValue, Entries } from '../domain/answers/answer-entry.js';
import type { AnswerSheet } from '../domain/answers/answer-sheet.js';
import { sampleInput } from './sample-input.js';

/** A sheet whose every value is the union's own and confirmed, from a rating input. */
export function sampleSheet(
  input: RatingInput = sampleInput(),
  part: Partial<AnswerEntry> = {},
): AnswerSheet {
  const facts = Object.entries(input.profile ?? {}).map(
    ([fact, value]) => [fact, sampleEntry({ [fact]: value }, part)] as const,
  );
  const answers = Object.entries(input.answers ?? {}).map(
    ([code, values]) => [code, sampleEntry(values ?? {}, part)] as const,
  );
  return {
    profile: Object.fromEntries(facts) satisfies Entries,
    answers: Object.fromEntries(answers) satisfies Entries,
    system: Object.fromEntries(
      Object.entries(input.system ?? {}).filter((one): one is [string, number] => typeof one[1] === 'number'),
    ),
    vetoes: input.vetoes ?? [],
    held: input.held ?? null,
  };
}

export function sampleEntry(
  values: Readonly<Record<string, InputValue & AnswerValue>>,
  part: Partial<AnswerEntry> = {},
): AnswerEntry {
  return {
    values,
    version: 1,
    state: 'confirmed',
    source: 'self',
    sourceDate: '2026-11-01',
    at: '2026-11-01T02:00:00.000Z',
    by: '陈主席（演示）',
    ...part,
  };
}
