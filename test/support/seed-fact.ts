import { UnitOfWork } from '#database';
import { type FactDraft, FactRecorder } from '#facts';
import { newId } from '#kernel';
import { RecordFactsJob } from '../../libs/features/facts/src/use-cases/record-facts.job.js';
import type { SeededPortal } from './sample-case.js';

/** Something that happened to a union, told as features tell it and recorded at once. @returns its source */
export function seedFact(
  portal: SeededPortal,
  unionId: string,
  part: Partial<FactDraft> = {},
): Promise<FactDraft['source']> {
  const day = '2026-05-12';
  const draft: FactDraft = {
    kind: 'problem_solved',
    unions: [unionId],
    from: day,
    to: day,
    quantity: 1,
    unit: 'items',
    source: { type: 'problem', id: newId(), title: '铝件去毛刺良率偏低（演示）', path: null },
    ...part,
  };
  return portal.asSystem(async () => {
    await portal.get(UnitOfWork).run(() => portal.get(FactRecorder).announce(draft));
    await portal.get(RecordFactsJob).handle(draft.source);
    return draft.source;
  });
}
