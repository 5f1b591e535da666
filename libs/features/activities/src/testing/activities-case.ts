import { allianceSchema, seedMember } from '#alliance';
import { AuditLog, auditSchema } from '#audit';
import { assessmentSchema } from '#assessment';
import { catalogueSchema } from '#catalogue';
import { platformSchema, runAs } from '#database';
import { factsSchema, factsServices } from '#facts';
import type { Principal } from '#http';
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
import type { ActivityPlan } from '../domain/activity-plan.js';
import { activitiesSchema } from '../persistence/activities.schema.js';
import { activitiesServices } from './activities-services.js';
import { publishedActivity } from './published-activity.js';

const SCHEMAS = [
  platformSchema,
  auditSchema,
  organizationsSchema,
  catalogueSchema,
  assessmentSchema,
  factsSchema,
  allianceSchema,
  activitiesSchema,
];

export type ActivitiesCase = Awaited<ReturnType<typeof activitiesCase>>;

export function openActivitiesDatabase(): Promise<TestDatabase> {
  return openTestDatabase(SCHEMAS);
}

/** A district with a two-star member union, and everybody a test of activities needs. */
export async function activitiesCase({ unitOfWork }: TestDatabase) {
  const clock = new FakeClock('2026-11-20T02:00:00Z');
  const jobs = new FakeJobQueue();
  const audit = new AuditLog(unitOfWork);
  const organizations = new OrganizationsQueries(unitOfWork);
  const services = activitiesServices({ unitOfWork, clock, audit, jobs, organizations });
  const districtId = await seedDistrict(unitOfWork);
  const { unionId } = await seedUnion(unitOfWork, districtId);
  await seedMember(unitOfWork, { districtId, unionId, clock, star: 2 });
  const secretariat = principalOf('district_admin', districtId);
  const here = <T>(work: () => Promise<T>): Promise<T> => runAs(actorOf(districtId), work);
  return {
    ...services,
    unitOfWork,
    clock,
    jobs,
    facts: factsServices({ unitOfWork, clock, audit, jobs }),
    districtId,
    unionId,
    secretariat,
    here,
    chair: (id = unionId): Principal => principalOf('union_chair', districtId, id),
    /** what the guests were told */
    told: (): string[] =>
      jobs.enqueued
        .filter(({ name }) => name === 'activities.changed')
        .map(({ payload }) => (payload as { change: string }).change),
    publish: (part: Partial<ActivityPlan> = {}): Promise<string> =>
      here(() => publishedActivity(services, secretariat, clock, part)),
    union: async (star?: 1 | 2 | 3): Promise<string> => {
      const seeded = await seedUnion(unitOfWork, districtId);
      if (star) await seedMember(unitOfWork, { districtId, unionId: seeded.unionId, clock, star });
      return seeded.unionId;
    },
  };
}
