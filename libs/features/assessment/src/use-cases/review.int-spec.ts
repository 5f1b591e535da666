import { principalOf } from '#identity';
import { newId } from '#kernel';
import { seedUnion } from '#organizations';
import type { Principal } from '#http';
import type { DecisionRequest } from '../domain/review/check-decision.js';
import { openAssessmentStage, type AssessmentStage } from '../testing/assessment-stage.js';
import { assessmentSteps } from '../testing/assessment-steps.js';
import { sampleAnswers } from '../testing/sample-input.js';

describe('reviewing', () => {
  let stage: AssessmentStage;
  let steps: ReturnType<typeof assessmentSteps>;
  let codes: string[];

  beforeAll(async () => {
    stage = await openAssessmentStage();
    steps = assessmentSteps(stage);
    const catalogue = await stage.as(stage.admin, () => stage.catalogues.of(stage.catalogueVersionId));
    codes = catalogue.indicators.map((one) => one.code);
  });
  afterAll(() => stage.close());

  const submitted = async () => {
    const id = await steps.start(await steps.openCycle(`轮次 ${newId()}`));
    await steps.fill(id);
    await steps.submit(id);
    return id;
  };
  const decide = (
    id: string,
    indicator: string,
    request: DecisionRequest,
    by: Principal = stage.firstReviewer,
    seen: string | null = null,
  ) =>
    stage.as(by, () =>
      stage.decideIndicator.execute({ assessmentId: id, indicator, request, seen, principal: by }),
    );
  const acceptRest = (id: string, by: Principal = stage.firstReviewer) =>
    stage.as(by, () => stage.acceptRemaining.execute({ assessmentId: id, indicators: codes, principal: by }));
  const finish = (id: string, by: Principal = stage.firstReviewer) =>
    stage.as(by, () => stage.finishReview.execute({ assessmentId: id, principal: by }));
  const scoreOf = async (id: string) =>
    (
      await stage.database.asOwner<{ total: number; star: number; status: string }>(
        'SELECT total, star, status FROM assessment.assessments WHERE id = $1',
        [id],
      )
    )[0]!;

  it('moves on when everything is accepted, with an audit entry each', async () => {
    const id = await submitted();
    expect(await acceptRest(id)).toBe(57);
    expect(await acceptRest(id)).toBe(0);
    expect(await finish(id)).toBe('first_reviewed');
    const [row] = await stage.database.asOwner<{ n: number }>(
      "SELECT count(*)::int AS n FROM audit.entries WHERE subject_id = $1 AND action = 'review.accept'",
      [id],
    );
    expect(row!.n).toBe(57);
  });

  it('cannot be finished while an indicator is undecided', async () => {
    const id = await submitted();
    await stage.as(stage.firstReviewer, () =>
      stage.acceptRemaining.execute({
        assessmentId: id,
        indicators: codes.filter((code) => code !== 'D2.1'),
        principal: stage.firstReviewer,
      }),
    );
    await expect(finish(id)).rejects.toMatchObject({
      code: 'review.undecided',
      errors: [{ pointer: '/decisions/D2.1', code: 'review.not_decided' }],
    });
  });

  it('gives the points of an adjusted answer by the rule', async () => {
    const id = await submitted();
    const before = (await scoreOf(id)).total;
    await decide(id, 'A2.1', { kind: 'adjust', values: { agreed_done: 4 }, reason: '一件没有办结凭证' });
    await acceptRest(id);
    await finish(id);
    expect((await scoreOf(id)).total).toBe(before - 50);
  });

  it('reopens what was returned and nothing else; resubmission touches no accepted answer (R04)', async () => {
    const id = await submitted();
    await decide(id, 'A1.1', { kind: 'return', reason: '纪要没有责任人' });
    await decide(id, 'A2.1', { kind: 'adjust', values: { agreed_done: 4 }, reason: '按凭证核定' });
    await acceptRest(id);
    expect(await finish(id)).toBe('returned');

    await expect(steps.answer(id, 'A2.3', { good_deeds_done: 5 }, 1)).rejects.toMatchObject({
      code: 'assessment.entry_locked',
    });
    await expect(
      stage.as(stage.chair, () =>
        stage.save.execute({
          assessmentId: id,
          principal: stage.chair,
          changes: [
            { section: 'profile', key: 'employees_total', values: { employees_total: 90 }, version: 2 },
          ],
        }),
      ),
    ).rejects.toMatchObject({ code: 'assessment.entry_locked' });

    await steps.answer(id, 'A1.1', { party_union_decisions: 3 }, 1);
    expect(await steps.submit(id)).toMatchObject({ round: 2 });

    await expect(decide(id, 'A2.3', { kind: 'return', reason: '再看看' })).rejects.toMatchObject({
      code: 'review.locked',
    });
    expect(await acceptRest(id)).toBe(1);
    expect(await finish(id)).toBe('first_reviewed');
    const [row] = await stage.database.asOwner<{ kind: string; carried: boolean }>(
      `SELECT decisions->'A2.1'->>'kind' AS kind, (decisions->'A2.1'->>'carried')::boolean AS carried
       FROM assessment.reviews WHERE assessment_id = $1 AND round = 2`,
      [id],
    );
    expect(row).toEqual({ kind: 'adjust', carried: true });
  });

  it('comes back through the first review when the second returned it, only for what came back', async () => {
    const id = await submitted();
    await steps.passFirst(id);
    await decide(id, 'C2.1', { kind: 'return', reason: '批复看不清' }, stage.secondReviewer);
    await acceptRest(id, stage.secondReviewer);
    expect(await finish(id, stage.secondReviewer)).toBe('returned');
    await steps.answer(id, 'C2.1', { ...sampleAnswers('2026-12-31')['C2.1'], term_end: '2028-01-01' }, 1);
    await steps.submit(id);
    expect(await acceptRest(id)).toBe(1);
    await finish(id);
    expect(await acceptRest(id, stage.secondReviewer)).toBe(1);
    expect(await finish(id, stage.secondReviewer)).toBe('second_reviewed');
  });

  it('does not let two reviewers overwrite what they did not see', async () => {
    const id = await submitted();
    const first = await decide(id, 'A1.1', { kind: 'accept' });
    await expect(decide(id, 'A1.1', { kind: 'return', reason: '不清楚' })).rejects.toMatchObject({
      code: 'review.decided_elsewhere',
    });
    stage.clock.advance(1000);
    await expect(
      decide(id, 'A1.1', { kind: 'return', reason: '不清楚' }, stage.firstReviewer, first.at),
    ).resolves.toMatchObject({ kind: 'return' });
  });

  it('is for the reviewer of its stage and sub-district', async () => {
    const id = await submitted();
    const elsewhere = await seedUnion(stage.database.unitOfWork, stage.districtId);
    const stranger = principalOf('subdistrict_reviewer', stage.districtId, elsewhere.subdistrictId);
    for (const who of [stage.secondReviewer, stage.chair, stage.admin, stage.leader, stranger])
      await expect(decide(id, 'A1.1', { kind: 'accept' }, who)).rejects.toMatchObject({ kind: 'not-found' });
    await steps.passFirst(id);
    await expect(decide(id, 'A1.1', { kind: 'accept' }, stage.firstReviewer)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('does not begin before the submission', async () => {
    const id = await steps.start(await steps.openCycle(`轮次 ${newId()}`));
    await expect(decide(id, 'A1.1', { kind: 'accept' })).rejects.toMatchObject({
      code: 'review.not_open',
      kind: 'conflict',
    });
  });
});
