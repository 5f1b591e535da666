import type { TestDatabase } from '#testing';
import type { ActivityPlan } from '../domain/activity-plan.js';
import { type Viewer, viewerOf } from '../domain/viewer.js';
import { type ActivitiesCase, activitiesCase, openActivitiesDatabase } from '../testing/activities-case.js';
import { samplePlan } from '../testing/sample-plan.js';

describe('an activity', () => {
  let database: TestDatabase;
  let the: ActivitiesCase;

  beforeAll(async () => {
    database = await openActivitiesDatabase();
  });
  beforeEach(async () => {
    the = await activitiesCase(database);
  });
  afterAll(() => database.close());

  const plan = (part: Partial<ActivityPlan> = {}) => samplePlan(the.clock.now(), part);
  const openDay = () => plan({ kind: 'union_open_day', hostUnionId: the.unionId });
  const one = async (id: string) => (await the.queries.one(id))!;
  const edit = async (id: string, part: Partial<ActivityPlan>) =>
    the.plan.edit(the.secretariat, { id, version: (await one(id)).version, plan: plan(part) });

  it('is planned by a union, proposed, and published by the secretariat', () =>
    the.here(async () => {
      const { coHostIds, ...planned } = openDay();
      const id = await the.plan.begin(the.chair(), { ...planned, coHostIds });
      await the.move.propose(the.chair(), id);
      expect(await the.queries.proposals()).toMatchObject([{ id, status: 'proposed' }]);
      await expect(the.move.publish(the.chair(), id)).rejects.toMatchObject({ kind: 'forbidden' });
      await the.move.publish(the.secretariat, id);
      expect(await one(id)).toMatchObject({ ...planned, status: 'published', coHosts: [] });
      expect(the.told()).toEqual(['published']);
    }));

  it('goes back to its host with a reason', () =>
    the.here(async () => {
      const id = await the.plan.begin(the.chair(), openDay());
      await the.move.propose(the.chair(), id);
      await expect(the.move.sendBack(the.secretariat, id, ' ')).rejects.toMatchObject({
        errors: [{ pointer: '/reason' }],
      });
      await the.move.sendBack(the.secretariat, id, '请写明停车（演示）');
      expect(await one(id)).toMatchObject({ status: 'draft', reason: '请写明停车（演示）' });
    }));

  it('tells its guests when it moves or loses seats, and only then', () =>
    the.here(async () => {
      const id = await the.publish();
      await edit(id, { topic: '换一个话题（演示）' });
      expect(the.told()).toEqual(['published']);
      await edit(id, { place: '另一个地方（演示）' });
      await edit(id, { place: '另一个地方（演示）', capacity: 5 });
      expect(the.told()).toEqual(['published', 'moved', 'capacity']);
      expect(await one(id)).toMatchObject({ version: 5, sequence: 3, capacity: 5 });
    }));

  it('has not moved when a session is typed in another zone, and has when it is on another day', () =>
    the.here(async () => {
      const { startsAt, endsAt } = plan();
      const session = { id: 'a', title: '题目（演示）', place: null, speakers: [] };
      const id = await the.publish({ sessions: [{ ...session, startsAt, endsAt }] });
      const elsewhere = new Date(startsAt.toISOString().replace('Z', '+00:00'));
      await edit(id, { sessions: [{ ...session, startsAt: elsewhere, endsAt }] });
      expect(the.told()).toEqual(['published']);
      const next = new Date(endsAt.getTime() + 86_400_000);
      const nextStart = new Date(startsAt.getTime() + 86_400_000);
      await edit(id, { endsAt: next, sessions: [{ ...session, startsAt: nextStart, endsAt: next }] });
      expect(the.told()).toEqual(['published', 'moved']);
      expect((await one(id)).sessions[0]?.startsAt).toEqual(nextStart);
    }));

  it('is not changed by who read an older version, nor when it is over', () =>
    the.here(async () => {
      const id = await the.publish();
      await edit(id, { topic: 'x' });
      await expect(the.plan.edit(the.secretariat, { id, version: 2, plan: plan() })).rejects.toMatchObject({
        code: 'activities.changed_meanwhile',
      });
      await the.move.cancel(the.secretariat, id, '讲师生病（演示）');
      expect(the.told()).toEqual(['published', 'cancelled']);
      await expect(edit(id, {})).rejects.toMatchObject({ code: 'activities.closed' });
    }));

  it('is shown to whom it concerns', () =>
    the.here(async () => {
      const titles = async (viewer: Viewer): Promise<string[]> => {
        const { rows } = await the.queries.list({ viewer, when: 'coming' });
        return rows.map(({ title }) => title).sort();
      };
      const invited = [the.unionId];
      await the.publish({ title: 'public', audience: { who: 'public', minStar: 0, invited: [] } });
      await the.publish({ title: 'members' });
      await the.publish({ title: 'invited', audience: { who: 'invited', minStar: 0, invited } });
      await the.plan.begin(the.secretariat, plan({ title: 'draft' }));
      const other = await the.union();
      expect(await titles(viewerOf(null))).toEqual(['public']);
      expect(await titles(viewerOf(the.chair(other)))).toEqual(['members', 'public']);
      expect(await titles(viewerOf(the.chair()))).toEqual(['invited', 'members', 'public']);
      expect(await the.queries.list({ viewer: viewerOf(the.secretariat), when: 'plans' })).toMatchObject({
        total: 1,
        rows: [{ title: 'draft' }],
      });
    }));

  describe('and the host’s star', () => {
    const lapse = (to: 0 | 2) =>
      the.unitOfWork.run(() =>
        the.stars.follow({
          unionId: the.unionId,
          assessmentId: null,
          from: 2,
          to,
          effect: to === 0 ? 'revoked' : 'restored',
          reason: '演示',
          on: '2026-11-20',
          validUntil: null,
        }),
      );

    it('is asked for before it comes out', () =>
      the.here(async () => {
        const starless = await the.union();
        const id = await the.plan.begin(
          the.chair(starless),
          plan({ kind: 'competition', hostUnionId: starless }),
        );
        await expect(the.move.propose(the.chair(starless), id)).rejects.toMatchObject({
          code: 'activities.host_star',
          params: { needs: 2 },
        });
      }));

    it('may lapse afterwards: it takes place, with the district as co-host until the star is back', () =>
      the.here(async () => {
        const id = await the.publish({ kind: 'union_open_day', hostUnionId: the.unionId });
        await lapse(0);
        expect(await one(id)).toMatchObject({ status: 'published', districtBacks: true });
        await lapse(2);
        expect(await one(id)).toMatchObject({ status: 'published', districtBacks: false });
      }));
  });

  describe('that took place', () => {
    const kinds = async () =>
      (await the.facts.queries.ofUnion(the.unionId, { page: 1 })).rows.map(({ kind, withdrawn }) => ({
        kind,
        stands: withdrawn === null,
      }));

    it('is a fact of its host, which is withdrawn when the finish is undone', () =>
      the.here(async () => {
        const id = await the.publish({ kind: 'union_open_day', hostUnionId: the.unionId });
        await expect(the.finish.finish(the.chair(), id)).rejects.toMatchObject({
          code: 'activities.not_over',
        });
        the.clock.advance(11 * 86_400_000);
        await the.finish.finish(the.chair(), id);
        await the.facts.settle();
        expect(await kinds()).toEqual([{ kind: 'union_open_day_hosted', stands: true }]);
        await the.finish.undo(the.secretariat, id, '日期记错（演示）');
        await the.facts.settle();
        expect(await kinds()).toEqual([{ kind: 'union_open_day_hosted', stands: false }]);
        expect(the.told()).toEqual(['published', 'finished']);
      }));
  });
});
