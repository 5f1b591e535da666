import { StarChanges, seedStar, type StarSeed } from '#assessment';
import { AuditLog, auditSchema } from '#audit';
import { platformSchema, runAs } from '#database';
import type { Principal } from '#http';
import { principalOf } from '#identity';
import { organizationsSchema, seedUnion } from '#organizations';
import { FakeClock, openTestDatabase, seedDistrict, type TestDatabase } from '#testing';
import { allianceSchema } from '../persistence/alliance.schema.js';
import { allianceServices, type AllianceServices } from './alliance-services.js';

export const SAMPLE_LIAISON = { name: '联络人（演示）', phone: '13800000000', shown: true };

/** A district, its people, and the alliance's use cases on a database of their own. */
export interface AllianceStage extends AllianceServices {
  readonly database: TestDatabase;
  readonly clock: FakeClock;
  readonly districtId: string;
  readonly changes: StarChanges;
  readonly admin: Principal;
  chair(unionId: string): Principal;
  /** runs as a principal: in their district, under their name */
  as<T>(principal: Principal, work: () => Promise<T>): Promise<T>;
  /** a union, with a star unless `star` is null; membership is recomputed. @returns its id */
  union(star?: StarSeed['star'] | null, part?: Partial<StarSeed>): Promise<string>;
  /** its chair joins. @returns the union's id */
  member(unionId: string): Promise<string>;
}

export async function openAllianceStage(): Promise<AllianceStage> {
  const database = await openTestDatabase([platformSchema, auditSchema, organizationsSchema, allianceSchema]);
  const { unitOfWork } = database;
  const clock = new FakeClock('2026-11-20T02:00:00Z');
  const districtId = await seedDistrict(unitOfWork);
  const changes = new StarChanges();
  const audit = new AuditLog(unitOfWork);
  const services = allianceServices({ unitOfWork, clock, audit, starChanges: changes });
  const admin = principalOf('district_admin', districtId);
  const chair = (unionId: string) => principalOf('union_chair', districtId, unionId);
  const as = <T>({ userId, name }: Principal, work: () => Promise<T>) =>
    runAs({ userId, name, districtId, requestId: null }, work);
  return {
    ...services,
    database,
    clock,
    districtId,
    changes,
    admin,
    chair,
    as,
    union: async (star = 2, part = {}) => {
      const { unionId } = await seedUnion(unitOfWork, districtId);
      await as(admin, async () => {
        if (star !== null) await seedStar(unitOfWork, { districtId, unionId, star, clock, ...part });
        await services.recompute.of([unionId], 'star.awarded');
      });
      return unionId;
    },
    member: async (unionId) => {
      const principal = chair(unionId);
      const command = { unionId, agreed: true, liaison: SAMPLE_LIAISON, principal };
      await as(principal, () => services.join.execute(command));
      return unionId;
    },
  };
}
