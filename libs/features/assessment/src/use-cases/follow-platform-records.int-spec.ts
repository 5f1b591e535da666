import type { FactDraft } from '#facts';
import { newId } from '#kernel';
import { openAssessmentStage, type AssessmentStage } from '../testing/assessment-stage.js';
import { assessmentSteps } from '../testing/assessment-steps.js';

let stage: AssessmentStage;
let steps: ReturnType<typeof assessmentSteps>;

beforeAll(async () => {
  stage = await openAssessmentStage();
  steps = assessmentSteps(stage);
});
afterAll(() => stage.close());

const system = <T>(work: () => Promise<T>): Promise<T> => stage.as(stage.admin, work);

async function happened(part: Partial<FactDraft> = {}): Promise<FactDraft['source']> {
  const source = {
    type: 'project',
    id: newId(),
    title: '换线时间减半（演示）',
    path: '/innovation/results/1',
  };
  const day = '2026-05-12';
  const draft: FactDraft = {
    ...{ kind: 'project_accepted', unions: [stage.union.unionId], from: day, to: day },
    ...{ quantity: 1, unit: 'items', source, ...part },
  };
  await system(() => stage.database.unitOfWork.run(() => stage.facts.recorder.announce(draft)));
  await system(() => stage.facts.settle());
  return draft.source;
}

async function withdrawn(source: FactDraft['source'], reason = '复验不合格'): Promise<void> {
  await system(() => stage.database.unitOfWork.run(() => stage.facts.recorder.withdraw(source, reason)));
  await system(() => stage.facts.settle());
}

const entry = async (id: string, code = 'F1.3') =>
  (await stage.as(stage.chair, () => stage.database.unitOfWork.read(() => stage.store.get(id)))).sheet
    .answers[code];
const standing = async (id: string) =>
  (
    await stage.database.asOwner<{ total: number | null; answered: number }>(
      'SELECT total, answered FROM assessment.assessments WHERE id = $1',
      [id],
    )
  )[0];

it('begins a draft with the records of the year, over what was carried, each with its source and day', async () => {
  const first = await steps.start(await steps.openCycle('第一轮'));
  await steps.fill(first);
  await steps.submit(first);
  const source = await happened();
  await happened({ from: '2025-05-12', to: '2025-05-12' });
  const second = await steps.start(await steps.openCycle('第二轮'));
  expect(await entry(second)).toMatchObject({
    values: { results_accepted: 1 },
    state: 'unconfirmed',
    source: 'platform',
    sourceDate: '2026-05-12',
    records: [{ title: source.title, on: '2026-05-12', path: '/innovation/results/1' }],
  });
  expect(await entry(second, 'F2.2')).toMatchObject({ source: 'last_cycle' });
  await withdrawn(source);
});

describe('a running draft', () => {
  it('is filled in when the record is made, and emptied when it is withdrawn', async () => {
    const id = await steps.start(await steps.openCycle('运行中'));
    expect(await entry(id)).toMatchObject({ source: 'last_cycle' });
    const source = await happened();
    const other = await happened({ to: '2026-06-30' });
    expect(await entry(id)).toMatchObject({ values: { results_accepted: 2 }, sourceDate: '2026-06-30' });
    await withdrawn(other);
    expect(await entry(id)).toMatchObject({ values: { results_accepted: 1 }, sourceDate: '2026-05-12' });
    await withdrawn(source);
    expect(await entry(id)).toBeUndefined();
  });

  it('keeps what a human wrote, whatever is recorded', async () => {
    const id = await steps.start(await steps.openCycle('手填'));
    await steps.answer(id, 'F1.3', { results_accepted: 7 }, (await entry(id))?.version ?? 0);
    const source = await happened();
    expect(await entry(id)).toMatchObject({ values: { results_accepted: 7 }, source: 'self' });
    await withdrawn(source);
    expect((await entry(id))?.doubt).toBeUndefined();
  });

  it('wants another look at a confirmed value whose record is withdrawn, and cannot be handed in before', async () => {
    const source = await happened();
    const id = await steps.start(await steps.openCycle('再核对'));
    const refs = [{ section: 'answers' as const, key: 'F1.3' }];
    const confirm = () =>
      stage.as(stage.chair, () => stage.confirm.execute({ assessmentId: id, refs, principal: stage.chair }));
    await confirm();
    const before = await standing(id);
    await withdrawn(source, '效益核算有误');
    expect(await entry(id)).toMatchObject({
      values: { results_accepted: 1 },
      state: 'confirmed',
      doubt: { withdrawn: [{ title: source.title, reason: '效益核算有误' }] },
    });
    expect((await standing(id))!.answered).toBe(before!.answered - 1);
    await expect(steps.submit(id)).rejects.toMatchObject({ code: 'assessment.not_ready' });
    await confirm();
    expect(await entry(id)).toMatchObject({ source: 'self', state: 'confirmed' });
    expect((await entry(id))?.doubt).toBeUndefined();
  });

  it('gives no points for being present', async () => {
    const id = await steps.start(await steps.openCycle('出席'));
    const before = await standing(id);
    await happened({ kind: 'activity_attended', unit: 'times' });
    expect(await standing(id)).toEqual(before);
  });
});

it('marks a value that was handed in, for the reviewer, without changing it', async () => {
  const source = await happened({ kind: 'problem_solved' });
  const id = await steps.start(await steps.openCycle('已提交'));
  await steps.fill(id, { ...(await answersOf(id)), 'F2.2': { problems_solved: 1 } });
  await steps.submit(id);
  await withdrawn(source, '确认单作废');
  expect(await entry(id, 'F2.2')).toMatchObject({
    values: { problems_solved: 1 },
    doubt: { withdrawn: [{ reason: '确认单作废' }] },
  });
});

async function answersOf(id: string) {
  const { sheet } = await stage.as(stage.chair, () =>
    stage.database.unitOfWork.read(() => stage.store.get(id)),
  );
  return Object.fromEntries(Object.entries(sheet.answers).map(([code, { values }]) => [code, values]));
}
