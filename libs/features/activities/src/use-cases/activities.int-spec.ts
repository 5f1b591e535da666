import { AuditLog, auditSchema } from '#audit';
import { platformSchema, runAs } from '#database';
import { principalOf } from '#identity';
import { OrganizationsQueries, organizationsSchema, seedUnion } from '#organizations';
import {
  actorOf,
  FakeClock,
  FakeJobQueue,
  openTestDatabase,
  seedDistrict,
  type TestDatabase,
} from '#testing';
import { viewerOf } from '../domain/viewer.js';
import { activitiesSchema } from '../persistence/activities.schema.js';
import { type ActivitiesServices, activitiesServices } from '../testing/activities-services.js';
import { publishedActivity } from '../testing/published-activity.js';
import { samplePlan } from '../testing/sample-plan.js';

describe('an activity', () => {
  const clock = new FakeClock('2026-11-20T02:00:00Z');
  let database: TestDatabase;
  let jobs: FakeJobQueue;
  let activities: ActivitiesServices;
  let districtId: string;
  let unionId: string;
  const here = <T>(work: () => Promise<T>) => runAs(actorOf(districtId), work);
  const secretariat = () => principalOf('district_admin', districtId);
  const chair = (id = unionId) => principalOf('union_chair', districtId, id);
  const publish = (part = {}) => publishedActivity(activities, secretariat(), clock, part);
  const told = () => jobs.enqueued.map(({ payload }) => (payload as { change: string }).change);

  beforeAll(async () => {
    database = await openTestDatabase([platformSchema, auditSchema, organizationsSchema, activitiesSchema]);
  });
  beforeEach(async () => {
    const { unitOfWork } = database;
    jobs = new FakeJobQueue();
    const audit = new AuditLog(unitOfWork);
    const organizations = new OrganizationsQueries(unitOfWork);
    activities = activitiesServices({ unitOfWork, clock, audit, jobs, organizations });
    districtId = await seedDistrict(unitOfWork);
    ({ unionId } = await seedUnion(unitOfWork, districtId));
  });
  afterAll(() => database.close());

  it('is planned by a union, proposed, and published by the secretariat', async () => {
    await here(async () => {
      const { coHostIds, ...plan } = samplePlan(clock.now(), {
        kind: 'union_open_day',
        hostUnionId: unionId,
      });
      const id = await activities.plan.begin(chair(), { ...plan, coHostIds });
      await activities.move.propose(chair(), id);
      expect(await activities.queries.proposals()).toMatchObject([{ id, status: 'proposed' }]);
      await expect(activities.move.publish(chair(), id)).rejects.toMatchObject({ kind: 'forbidden' });
      await activities.move.publish(secretariat(), id);
      expect(await activities.queries.one(id)).toMatchObject({ ...plan, status: 'published', coHosts: [] });
      expect(jobs.enqueued).toMatchObject([
        { name: 'activities.changed', payload: { activityId: id, change: 'published' } },
      ]);
    });
  });

  it('tells its guests when it moves or loses seats, and only then', async () => {
    await here(async () => {
      const id = await publish();
      const edit = async (part: object) => {
        const { version } = (await activities.queries.one(id))!;
        await activities.plan.edit(secretariat(), { id, version, plan: samplePlan(clock.now(), part) });
      };
      await edit({ topic: '换一个话题（演示）' });
      expect(told()).toEqual(['published']);
      await edit({ place: '另一个地方（演示）' });
      await edit({ place: '另一个地方（演示）', capacity: 5 });
      expect(told()).toEqual(['published', 'moved', 'capacity']);
      expect(await activities.queries.one(id)).toMatchObject({ version: 5, sequence: 3, capacity: 5 });
    });
  });

  it('is shown to whom it concerns', async () => {
    await here(async () => {
      await publish({ title: '公开（演示）', audience: { who: 'public', minStar: 0, invited: [] } });
      await publish({ title: '成员（演示）' });
      await publish({ title: '受邀（演示）', audience: { who: 'invited', minStar: 0, invited: [unionId] } });
      await activities.plan.begin(secretariat(), samplePlan(clock.now(), { title: '草稿（演示）' }));
      const other = await seedUnion(database.unitOfWork, districtId);
      const titles = async (principal: Parameters<typeof viewerOf>[0]) =>
        (await activities.queries.list({ viewer: viewerOf(principal), when: 'coming' })).rows.map(
          ({ title }) => title.slice(0, 2),
        );
      expect((await titles(null)).sort()).toEqual(['公开']);
      expect((await titles(chair(other.unionId))).sort()).toEqual(['公开', '成员'].sort());
      expect((await titles(chair())).sort()).toEqual(['公开', '受邀', '成员'].sort());
    });
  });
});
