import { newId } from '#kernel';
import { principalOf } from '#identity';
import { seedUnion } from '#organizations';
import { openAssessmentStage, type AssessmentStage } from '../testing/assessment-stage.js';
import { assessmentSteps } from '../testing/assessment-steps.js';
import { replays } from '../domain/result/replay.js';

describe('proposing, deciding and ending an award', () => {
  let stage: AssessmentStage;
  let steps: ReturnType<typeof assessmentSteps>;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    steps = assessmentSteps(stage);
  });
  afterAll(() => stage.close());

  const reviewed = async (answers?: Parameters<typeof steps.fill>[1]) => {
    const id = await steps.start(await steps.openCycle(`轮次 ${newId()}`));
    await (answers ? steps.fill(id, answers) : steps.fill(id));
    await steps.submit(id);
    await steps.passFirst(id);
    await steps.passSecond(id);
    return id;
  };
  const decide = (id: string, decision: 'approved' | 'sent_back', note = '', by = stage.leader) =>
    stage.as(by, () => stage.decideAward.execute({ assessmentId: id, decision, note, principal: by }));
  const award = async (id: string) =>
    stage.as(stage.leader, () => stage.database.unitOfWork.read(() => stage.awards.awardOf(id)));

  it('gives a star with a number of the year, a code and 36 months, on a frozen document that replays', async () => {
    const id = await reviewed();
    await steps.propose(id);
    const { number } = await decide(id, 'approved');
    const given = (await award(id))!;
    expect(given).toMatchObject({ star: 3, number, awardedOn: '2026-11-20', validUntil: '2029-11-19' });
    expect(given.certificateCode).toMatch(/^[0-9A-Z]{12}$/);
    const catalogue = await stage.as(stage.admin, () => stage.catalogues.of(stage.catalogueVersionId));
    expect(replays(given.document, given.sha256, catalogue)).toBe(true);
  });

  it('is done once: the second time, and the second of two at once, is refused', async () => {
    const id = await reviewed();
    await steps.propose(id);
    await expect(steps.propose(id)).rejects.toMatchObject({ code: 'assessment.wrong_state' });
    const both = await Promise.allSettled([decide(id, 'approved'), decide(id, 'approved')]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(decide(id, 'approved')).rejects.toMatchObject({ code: 'assessment.wrong_state' });
  });

  it('numbers without gaps, also when a decision is rolled back', async () => {
    const [first, second] = [await reviewed(), await reviewed()];
    await steps.propose(first);
    await steps.propose(second);
    const failing = stage.as(stage.leader, () =>
      stage.database.unitOfWork.run(async () => {
        await decide(first, 'approved');
        throw new Error('power cut');
      }),
    );
    await expect(failing).rejects.toThrow('power cut');
    await decide(second, 'approved');
    await decide(first, 'approved');
    const rows = await stage.database.asOwner<{ number: string }>(
      'SELECT number FROM assessment.awards ORDER BY number',
    );
    const expected = rows.map((_, index) => `星2026-${String(index + 1).padStart(4, '0')}`);
    expect(rows.map((row) => row.number)).toEqual(expected);
  });

  it('takes two people: not the same by the use case, nor by the database', async () => {
    const id = await reviewed();
    await steps.propose(id);
    const both = {
      ...stage.admin,
      grants: [...stage.admin.grants, ...stage.leader.grants],
    };
    await expect(decide(id, 'approved', '', both)).rejects.toMatchObject({
      code: 'award.same_person',
      kind: 'forbidden',
    });
    await expect(
      stage.database.asOwner(
        "UPDATE assessment.proposals SET decision = 'approved', decided_by = proposed_by WHERE assessment_id = $1",
        [id],
      ),
    ).rejects.toThrow(/proposals_four_eyes/);
  });

  it('goes back with a note, and can be proposed again', async () => {
    const id = await reviewed();
    await steps.propose(id);
    await expect(decide(id, 'sent_back', ' ')).rejects.toMatchObject({
      errors: [{ pointer: '/note', code: 'award.note_missing' }],
    });
    expect(await decide(id, 'sent_back', '请核对经费')).toEqual({ status: 'second_reviewed', number: null });
    await steps.propose(id);
    expect((await decide(id, 'approved')).status).toBe('awarded');
  });

  it('gives no number and no certificate where no star was reached', async () => {
    const id = await reviewed({ 'A1.1': { party_union_decisions: 2 } });
    expect(await steps.propose(id)).toMatchObject({ star: 0 });
    expect(await decide(id, 'approved')).toEqual({ status: 'not_awarded', number: null });
    expect(await award(id)).toBeNull();
  });

  it('refuses to award what cannot be computed again from storage (R66)', async () => {
    const id = await reviewed();
    await steps.propose(id);
    await stage.database.asOwner(
      `UPDATE assessment.proposals SET document = jsonb_set(document, '{result,total}', '99.99') WHERE assessment_id = $1`,
      [id],
    );
    await expect(decide(id, 'approved')).rejects.toMatchObject({ code: 'award.replay_differs' });
    expect(await award(id)).toBeNull();
  });

  it('is never changed', async () => {
    const id = await reviewed();
    await steps.propose(id);
    await decide(id, 'approved');
    await expect(stage.database.asOwner('UPDATE assessment.awards SET star = 3')).rejects.toThrow(
      /append-only/,
    );
  });

  it('makes the star the one held in the next cycle, while it holds', async () => {
    const union = await seedUnion(stage.database.unitOfWork, stage.districtId, { profile: {} });
    const chair = principalOf('union_chair', stage.districtId, union.unionId);
    const held = async () => {
      const cycleId = await steps.openCycle(`轮次 ${newId()}`);
      const id = await stage.as(chair, () =>
        stage.start.execute({ cycleId, unionId: union.unionId, principal: chair }),
      );
      const found = await stage.as(chair, () => stage.database.unitOfWork.read(() => stage.store.get(id)));
      return found.sheet.held;
    };
    expect(await held()).toBeNull();
    const awarded = await reviewed();
    await steps.propose(awarded);
    await decide(awarded, 'approved');
    const cycleId = await steps.openCycle(`轮次 ${newId()}`);
    const id = await steps.start(cycleId);
    const found = await stage.as(stage.chair, () =>
      stage.database.unitOfWork.read(() => stage.store.get(id)),
    );
    expect(found.sheet.held).toEqual({ star: 3, since: '2026-11-20' });
  });

  it('is for administrator and leader, each their part', async () => {
    const id = await reviewed();
    const propose = (by: typeof stage.admin) =>
      stage.as(by, () => stage.propose.execute({ assessmentId: id, principal: by }));
    for (const who of [stage.leader, stage.chair, stage.secondReviewer])
      await expect(propose(who)).rejects.toMatchObject({ kind: 'not-found' });
    await propose(stage.admin);
    for (const who of [stage.admin, stage.chair, stage.firstReviewer])
      await expect(decide(id, 'approved', '', who)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
