import { openAssessmentStage, type AssessmentStage } from '../testing/assessment-stage.js';
import { assessmentSteps } from '../testing/assessment-steps.js';
import { sampleAnswers } from '../testing/sample-input.js';
import { documentHash } from '../domain/result/document-hash.js';

describe('handing in', () => {
  let stage: AssessmentStage;
  let steps: ReturnType<typeof assessmentSteps>;
  let id: string;
  let serial = 0;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    steps = assessmentSteps(stage);
  });
  beforeEach(async () => {
    serial += 1;
    id = await steps.start(await steps.openCycle(`轮次 ${serial}`));
  });
  afterAll(() => stage.close());

  const submissions = () =>
    stage.database.asOwner<{ round: number; sha256: string; document: object }>(
      'SELECT round, sha256, document FROM assessment.submissions WHERE assessment_id = $1',
      [id],
    );

  it('freezes inputs, evidence, catalogue hash and result under one hash', async () => {
    await steps.fill(id);
    const { round, sha256 } = await steps.submit(id);
    const [row] = await submissions();
    expect({ round: row!.round, sha256: row!.sha256 }).toEqual({ round, sha256 });
    expect(documentHash(row!.document)).toBe(sha256);
    expect(row!.document).toMatchObject({
      format: 1,
      assessmentId: id,
      catalogue: { id: 'star-union-default', hash: expect.stringMatching(/^sha256:/) as unknown },
      union: { id: stage.union.unionId },
      result: { star: 3 },
      submittedBy: 'union_chair',
    });
  });

  it('is the same submission the second time, and for two at once', async () => {
    await steps.fill(id);
    const [one, other] = await Promise.all([steps.submit(id), steps.submit(id)]);
    expect(other).toEqual(one);
    expect(await steps.submit(id)).toEqual(one);
    expect(await submissions()).toHaveLength(1);
  });

  it('is refused while anything blocks, naming the fields, and nothing is frozen', async () => {
    await expect(steps.submit(id)).rejects.toMatchObject({
      code: 'assessment.not_ready',
      errors: expect.arrayContaining([
        { pointer: '/profile/members_total/members_total', code: 'assessment.sweep_fact_unconfirmed' },
      ]) as unknown,
    });
    expect(await submissions()).toHaveLength(0);
  });

  it('wants a reason for what is left empty, and keeps it', async () => {
    await steps.fill(id, { ...sampleAnswers('2026-12-31'), 'A1.1': {} });
    const without = stage.as(stage.chair, () =>
      stage.submit.execute({ assessmentId: id, reasons: {}, principal: stage.chair }),
    );
    await expect(without).rejects.toMatchObject({
      errors: expect.arrayContaining([
        {
          pointer: '/reasons/answer_missing:answers-A1-1:party_union_decisions:',
          code: 'assessment.reason_missing',
        },
      ]) as unknown,
    });
    await steps.submit(id);
    const [row] = await submissions();
    expect(row!.document).toMatchObject({
      warnings: expect.arrayContaining([
        { key: 'answer_missing:answers-A1-1:party_union_decisions:', reason: '现场核对（演示）' },
      ]) as unknown,
    });
  });

  it('cannot be changed afterwards, by no role and no statement', async () => {
    await steps.fill(id);
    await steps.submit(id);
    await expect(steps.answer(id, 'A1.1', { party_union_decisions: 9 }, 1)).rejects.toMatchObject({
      code: 'assessment.locked',
    });
    for (const sql of [
      "UPDATE assessment.submissions SET sha256 = 'x'",
      'DELETE FROM assessment.submissions',
      'TRUNCATE assessment.submissions',
    ])
      await expect(stage.database.asOwner(sql)).rejects.toThrow(/append-only/);
  });

  it('is for the chair only, never for an officer', async () => {
    await steps.fill(id);
    const officer = {
      ...stage.chair,
      grants: stage.chair.grants.map((one) => ({ ...one, role: 'union_officer' })),
    };
    const attempt = stage.as(officer, () =>
      stage.submit.execute({ assessmentId: id, reasons: {}, principal: officer }),
    );
    await expect(attempt).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('gives the sub-district ten working days', async () => {
    await steps.fill(id);
    await steps.submit(id);
    const [row] = await stage.database.asOwner<{ status: string; due: string }>(
      'SELECT status, due_on::text AS due FROM assessment.assessments WHERE id = $1',
      [id],
    );
    expect(row).toEqual({ status: 'submitted', due: '2026-12-04' });
  });
});
