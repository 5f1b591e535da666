import type { TestDatabase } from '#testing';
import { type ActivitiesCase, activitiesCase, openActivitiesDatabase } from '../testing/activities-case.js';

const DAY = 86_400_000;

describe('a series of salons', () => {
  let database: TestDatabase;
  let the: ActivitiesCase;

  beforeAll(async () => {
    database = await openActivitiesDatabase();
  });
  beforeEach(async () => {
    the = await activitiesCase(database);
  });
  afterAll(() => database.close());

  const meeting = async (seriesId: string, days: number): Promise<string> => {
    const startsAt = new Date(the.clock.now().getTime() + days * DAY);
    return the.publish({ seriesId, startsAt });
  };
  const agenda = async (id: string) => the.meetings.of((await the.queries.one(id))!);

  it('carries an open action into every next agenda until it is done (R70)', () =>
    the.here(async () => {
      const seriesId = await the.series.execute(the.secretariat, null, '主席沙龙（演示）');
      const first = await meeting(seriesId, 1);
      const second = await meeting(seriesId, 8);
      const third = await meeting(seriesId, 15);
      const command = { what: '整理协商要点（演示）', who: '王主席（演示）', until: '2026-11-25' };
      const actionId = await the.minutes.agree(the.secretariat, first, command);
      expect(await agenda(first)).toMatchObject({ carried: [], actions: [{ id: actionId, overdue: false }] });
      expect((await agenda(second)).carried).toMatchObject([{ id: actionId, ...command }]);
      expect((await agenda(third)).carried).toMatchObject([{ id: actionId }]);
      the.clock.advance(10 * DAY);
      expect((await agenda(third)).carried).toMatchObject([{ overdue: true }]);
      await the.minutes.done(the.secretariat, actionId, '已发给各工会（演示）');
      expect((await agenda(second)).carried).toMatchObject([{ doneNote: '已发给各工会（演示）' }]);
      expect((await agenda(third)).carried).toEqual([]);
      await expect(the.minutes.done(the.secretariat, actionId, '')).rejects.toMatchObject({
        code: 'activities.done_already',
      });
    }));

  it('has minutes that two people do not overwrite', () =>
    the.here(async () => {
      const id = await the.publish();
      const minutes = {
        activityId: id,
        agenda: ['一', ' '],
        text: '纪要（演示）',
        decisions: ['二（演示）'],
      };
      await the.minutes.write(the.secretariat, { ...minutes, version: 0 });
      expect(await agenda(id)).toMatchObject({ agenda: ['一'], decisions: ['二（演示）'], version: 1 });
      await expect(the.minutes.write(the.secretariat, { ...minutes, version: 0 })).rejects.toMatchObject({
        code: 'activities.changed_meanwhile',
      });
      await expect(the.minutes.write(the.chair(), { ...minutes, version: 1 })).rejects.toMatchObject({
        kind: 'forbidden',
      });
    }));

  it('takes up the topic that the member unions vote for, one vote each, without names', () =>
    the.here(async () => {
      const closesAt = new Date(the.clock.now().getTime() + 7 * DAY);
      const round = await the.vote.open(the.secretariat, '明年谈什么（演示）', closesAt);
      const a = await the.vote.propose(the.chair(), round, '集体协商（演示）', '');
      const b = await the.vote.propose(the.secretariat, round, '女职工权益（演示）', '');
      const second = await the.union(1);
      const stranger = await the.union();
      await the.vote.vote(the.chair(), round, a);
      await the.vote.vote(the.chair(), round, b);
      await the.vote.vote(the.chair(second), round, b);
      await expect(the.vote.vote(the.chair(stranger), round, a)).rejects.toMatchObject({
        code: 'activities.members_vote',
      });
      expect(await the.topics.rounds(the.unionId)).toMatchObject([
        { open: true, voters: 2, ownVote: b, topics: [{ votes: null }, { votes: null }] },
      ]);
      the.clock.advance(8 * DAY);
      await expect(the.vote.vote(the.chair(), round, a)).rejects.toMatchObject({
        code: 'activities.round_closed',
      });
      const [closed] = await the.topics.rounds(null);
      expect(closed).toMatchObject({
        open: false,
        ownVote: null,
        topics: [
          { id: b, votes: 2 },
          { id: a, votes: 0 },
        ],
      });
      expect(JSON.stringify(closed)).not.toContain(second);
    }));

  it('has an expert visit from order to slip, a fact for both sides and none for one', () =>
    the.here(async () => {
      const helper = await the.union(1);
      const audience = { who: 'members', minStar: 0, invited: [] } as const;
      const order = '焊缝气孔反复出现（演示）';
      const id = await the.publish({ kind: 'expert_visit', hostUnionId: the.unionId, audience, order });
      const offer = await the.help.offer(the.chair(helper), id, '李师傅（演示）', '带检测仪来看（演示）');
      await expect(the.help.offer(the.chair(), id, 'x', 'y')).rejects.toMatchObject({
        code: 'activities.own_order',
      });
      await the.help.choose(the.chair(), id, offer);
      const delivery = {
        activityId: id,
        liaison: '何联络（演示）',
        deliveredOn: '2026-11-20',
        solved: '已解决（演示）',
      };
      await the.slip.deliver(the.secretariat, delivery);
      await expect(the.slip.confirm(the.secretariat, id)).rejects.toMatchObject({ kind: 'forbidden' });
      await the.slip.confirm(the.chair(), id);
      const facts = async (unionId: string) => {
        await the.facts.settle();
        const { rows } = await the.facts.queries.ofUnion(unionId, { page: 1 });
        return rows
          .filter(({ withdrawn }) => withdrawn === null)
          .map(({ kind }) => kind)
          .sort();
      };
      expect(await facts(the.unionId)).toEqual([]);
      await the.slip.confirm(the.chair(helper), id);
      expect(await facts(the.unionId)).toEqual(['expert_visit', 'problem_solved']);
      expect(await facts(helper)).toEqual(['expert_visit', 'problem_answered']);
      await the.slip.takeBack(the.chair(helper), id, '又出现了（演示）');
      expect(await facts(the.unionId)).toEqual([]);
    }));
});
