import { AuditLog, auditSchema } from '#audit';
import { catalogueSchema } from '#catalogue';
import { platformSchema, runAs } from '#database';
import { newId } from '#kernel';
import { organizationsSchema, seedUnion } from '#organizations';
import { actorOf, FakeClock, FakeJobQueue, openTestDatabase, seedDistrict } from '#testing';
import type { FactDraft } from '../domain/fact.js';
import { factsSchema } from '../persistence/facts.schema.js';
import { factsServices } from './facts-services.js';

export type FactsStage = Awaited<ReturnType<typeof openFactsStage>>;

/** A district with two unions, and the feature by hand. */
export async function openFactsStage() {
  const database = await openTestDatabase([
    platformSchema,
    auditSchema,
    organizationsSchema,
    catalogueSchema,
    factsSchema,
  ]);
  const { unitOfWork } = database;
  const clock = new FakeClock('2026-11-20T02:00:00Z');
  const jobs = new FakeJobQueue();
  const districtId = await seedDistrict(unitOfWork);
  const { unionId, subdistrictId } = await seedUnion(unitOfWork, districtId);
  const { unionId: otherUnionId } = await seedUnion(unitOfWork, districtId);
  const audit = new AuditLog(unitOfWork);
  const services = factsServices({ unitOfWork, clock, audit, jobs });
  const here = <T>(work: () => T, id = districtId): T => runAs(actorOf(id), work);
  return {
    ...services,
    database,
    clock,
    audit,
    jobs,
    districtId,
    unionId,
    otherUnionId,
    subdistrictId,
    here,
    draft: (part: Partial<FactDraft> = {}): FactDraft => ({
      kind: 'problem_solved',
      unions: [unionId],
      from: '2026-05-12',
      to: '2026-05-12',
      quantity: 1,
      unit: 'items',
      source: { type: 'problem', id: newId(), title: '去毛刺难题（演示）', path: null },
      ...part,
    }),
    /** Tells, and does the jobs. */
    told: async (draft: FactDraft): Promise<void> => {
      await here(() => unitOfWork.run(() => services.recorder.announce(draft)));
      await here(() => services.settle());
    },
    takenBack: async (source: FactDraft['source'], reason: string, unions?: string[]): Promise<void> => {
      await here(() => unitOfWork.run(() => services.recorder.withdraw(source, reason, unions)));
      await here(() => services.settle());
    },
  };
}
