import { addDays, newId } from '#kernel';
import { seedUnion } from '#organizations';
import type { ProposedStarChange } from '../domain/star/check-star-change.js';
import type { StarChange } from '../domain/star/star-change.js';
import { RegisterQueries } from '../queries/register.queries.js';
import { openAssessmentStage, type AssessmentStage } from '../testing/assessment-stage.js';
import { seedStar } from '../testing/seed-star.js';

const TODAY = '2026-11-20';

describe('what happens to a star after its award', () => {
  let stage: AssessmentStage;
  const told: StarChange[] = [];
  let refuse = false;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    stage.starChanges.react('test', async (change) => {
      told.push(change);
      if (refuse) throw new Error('the reaction failed');
      return Promise.resolve();
    });
  });
  beforeEach(() => {
    told.length = 0;
    stage.clock.set('2026-11-20T02:00:00Z');
  });
  afterAll(() => stage.close());

  const starred = async (star: 1 | 2 | 3 = 3, part: { awardedOn?: string; validUntil?: string } = {}) => {
    const { unionId } = await seedUnion(stage.database.unitOfWork, stage.districtId);
    const { clock, districtId } = stage;
    await stage.as(stage.admin, () =>
      seedStar(stage.database.unitOfWork, { districtId, unionId, star, clock, ...part }),
    );
    return unionId;
  };
  const change = (part: Partial<ProposedStarChange>): ProposedStarChange => ({
    effect: 'revoked',
    ground: 'RV1',
    star: null,
    reason: '查实（演示）',
    effectiveOn: TODAY,
    ...part,
  });
  const propose = (unionId: string, part: Partial<ProposedStarChange> = {}, by = stage.admin) =>
    stage.as(by, () => stage.proposeStarChange.execute({ unionId, change: change(part), principal: by }));
  const decide = (decisionId: string, decision: 'approved' | 'refused' = 'approved', by = stage.leader) =>
    stage.as(by, () =>
      stage.decideStarChange.execute({ decisionId, decision, note: '不属实', principal: by }),
    );
  const done = async (unionId: string, part: Partial<ProposedStarChange>) =>
    decide(await propose(unionId, part));
  const current = (unionId: string) => stage.as(stage.admin, () => stage.stars.current(unionId));
  const registered = async (unionId: string) => {
    const register = new RegisterQueries(stage.database.unitOfWork);
    const union = await stage.as(stage.admin, () => register.union(unionId, TODAY));
    return union?.awards.map(({ star, state }) => [star, state]);
  };

  it('goes down, rests, comes back and ends, told each time, and the register follows', async () => {
    const unionId = await starred(3);
    await done(unionId, { effect: 'downgraded', ground: 'DG1', star: 2 });
    expect(await registered(unionId)).toEqual([[2, 'valid']]);
    await done(unionId, { effect: 'suspended', ground: 'SP1' });
    expect(await registered(unionId)).toEqual([[2, 'suspended']]);
    expect(await current(unionId)).toMatchObject({ star: 2, suspended: true });
    await done(unionId, { effect: 'restored', ground: '' });
    await done(unionId, { effect: 'revoked', ground: 'RV1' });
    expect(await registered(unionId)).toEqual([[2, 'revoked']]);
    expect(told.map(({ effect, from, to }) => [effect, from, to])).toEqual([
      ['downgraded', 3, 2],
      ['suspended', 2, 2],
      ['restored', 2, 2],
      ['revoked', 2, 0],
    ]);
    await expect(propose(unionId)).rejects.toMatchObject({ code: 'star.none' });
  });

  it('lapses without fault when the enterprise ends', async () => {
    const unionId = await starred();
    await done(unionId, { effect: 'lapsed', ground: 'LP1' });
    expect(await registered(unionId)).toEqual([[3, 'lapsed']]);
  });

  it('takes two people: one proposes, another decides, once', async () => {
    const unionId = await starred();
    const byLeader = await propose(unionId, {}, stage.leader);
    await expect(decide(byLeader)).rejects.toMatchObject({ code: 'star.same_person', kind: 'forbidden' });
    await expect(decide(byLeader, 'approved', stage.admin)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(propose(unionId)).rejects.toMatchObject({ code: 'star.open_decision' });
    const other = { ...stage.leader, userId: newId() };
    await decide(byLeader, 'refused', other);
    await expect(decide(byLeader, 'approved', other)).rejects.toMatchObject({ code: 'star.decided' });
    expect((await current(unionId)).star).toBe(3);
    expect(told).toEqual([]);
  });

  it('is undone whole when a reaction fails', async () => {
    const unionId = await starred();
    const decision = await propose(unionId);
    refuse = true;
    await expect(decide(decision)).rejects.toThrow('the reaction failed');
    refuse = false;
    expect((await current(unionId)).star).toBe(3);
    await decide(decision);
    expect((await current(unionId)).star).toBe(0);
  });

  it.each<[string, Partial<ProposedStarChange>, string]>([
    ['an unknown effect', { effect: 'eaten' as never }, '/effect'],
    ['a restoration of what does not rest', { effect: 'restored', ground: '' }, '/effect'],
    ['a ground of another effect', { ground: 'DG1' }, '/ground'],
    ['no ground', { ground: '' }, '/ground'],
    ['a downgrade by two on the ground for one', { effect: 'downgraded', ground: 'DG1', star: 1 }, '/star'],
    ['a downgrade to nothing', { effect: 'downgraded', ground: 'DG2', star: null }, '/star'],
    ['no reason', { reason: ' ' }, '/reason'],
    ['a day gone by', { effectiveOn: addDays(TODAY, -1) }, '/effectiveOn'],
    ['a day that is none', { effectiveOn: '2026-02-30' }, '/effectiveOn'],
    ['a day far away', { effectiveOn: addDays(TODAY, 91) }, '/effectiveOn'],
  ])('is refused with %s', async (_, part, pointer) => {
    const unionId = await starred();
    await expect(propose(unionId, part)).rejects.toMatchObject({
      code: 'star.invalid',
      errors: expect.arrayContaining([expect.objectContaining({ pointer })]) as unknown,
    });
  });

  it('waits for its day; the night brings it about, and lets run out what has', async () => {
    const unionId = await starred();
    await done(unionId, { effectiveOn: '2026-12-01' });
    const ending = await starred(1, { awardedOn: '2023-11-22', validUntil: '2026-11-21' });
    const night = async (at: string) => {
      stage.clock.set(at);
      told.length = 0;
      await stage.as(stage.admin, () => stage.nightlyStars.handle());
      return told
        .filter((one) => [unionId, ending].includes(one.unionId))
        .map(({ effect, on }) => [effect, on]);
    };
    expect(await night('2026-11-20T19:10:00Z')).toEqual([]);
    expect(await night('2026-11-21T19:10:00Z')).toEqual([['lapsed', '2026-11-22']]);
    expect(await night('2026-12-05T19:10:00Z')).toEqual([['revoked', '2026-12-01']]);
    expect(await night('2026-12-06T19:10:00Z')).toEqual([]);
  });

  it('is written down for ever', async () => {
    await done(await starred(), { effect: 'suspended', ground: 'SP1' });
    await expect(stage.database.asOwner('DELETE FROM assessment.star_events')).rejects.toThrow(/append-only/);
    await expect(
      stage.database.asOwner(`UPDATE assessment.star_decisions SET decided_by = proposed_by`),
    ).rejects.toThrow(/four_eyes/);
  });
});
