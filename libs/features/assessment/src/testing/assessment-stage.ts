import { AuditLog, auditSchema } from '#audit';
import {
  AdoptDefaultCatalogue,
  CatalogueQueries,
  catalogueSchema,
  PublishCatalogue,
  SaveCatalogueDraft,
} from '#catalogue';
import { platformSchema, runAs } from '#database';
import { EvidenceQueries, evidenceSchema } from '#evidence';
import { factsSchema, factsServices, type FactsServices } from '#facts';
import type { Principal } from '#http';
import { principalOf } from '#identity';
import { OrganizationsQueries, organizationsSchema, seedUnion, type SeededUnion } from '#organizations';
import { FakeClock, FakeJobQueue, openTestDatabase, seedDistrict, type TestDatabase } from '#testing';
import { assessmentSchema } from '../persistence/assessment.schema.js';
import { assessmentServices, type AssessmentServices } from './assessment-services.js';
import { SAMPLE_PROFILE } from './sample-input.js';

const SCHEMAS = [
  platformSchema,
  auditSchema,
  organizationsSchema,
  catalogueSchema,
  evidenceSchema,
  factsSchema,
  assessmentSchema,
];

/** A district with a published catalogue, one union with a whole profile, and one person per role. */
export interface AssessmentStage extends AssessmentServices {
  readonly database: TestDatabase;
  readonly clock: FakeClock;
  readonly districtId: string;
  readonly union: SeededUnion;
  readonly catalogueVersionId: string;
  readonly facts: FactsServices;
  readonly chair: Principal;
  readonly firstReviewer: Principal;
  readonly secondReviewer: Principal;
  readonly admin: Principal;
  readonly leader: Principal;
  /** runs as a principal: in their district, under their name */
  readonly as: <T>(principal: Principal, work: () => Promise<T>) => Promise<T>;
  close(): Promise<void>;
}

export async function openAssessmentStage(): Promise<AssessmentStage> {
  const database = await openTestDatabase(SCHEMAS);
  const { unitOfWork } = database;
  const clock = new FakeClock('2026-11-20T02:00:00Z');
  const districtId = await seedDistrict(unitOfWork);
  const union = await seedUnion(unitOfWork, districtId, {
    establishedOn: '2021-06-01',
    profile: SAMPLE_PROFILE,
  });
  const admin = principalOf('district_admin', districtId);
  const as = <T>(principal: Principal, work: () => Promise<T>) =>
    runAs(
      { userId: principal.userId, name: principal.name, districtId: principal.districtId, requestId: null },
      work,
    );
  const audit = new AuditLog(unitOfWork);
  const catalogues = new CatalogueQueries(unitOfWork);
  const facts = factsServices({ unitOfWork, clock, audit, catalogues, jobs: new FakeJobQueue() });
  const catalogueVersionId = await as(admin, async () => {
    const draft = new SaveCatalogueDraft(unitOfWork, audit, clock);
    const id = await new AdoptDefaultCatalogue(draft).execute(admin);
    await new PublishCatalogue(unitOfWork, audit, clock).execute(admin, { id, rowVersion: 1 });
    return id;
  });
  return {
    ...assessmentServices({
      unitOfWork,
      clock,
      audit,
      catalogues,
      organizations: new OrganizationsQueries(unitOfWork),
      evidence: new EvidenceQueries(unitOfWork),
      facts: facts.queries,
      factChanges: facts.changes,
    }),
    facts,
    database,
    clock,
    districtId,
    union,
    catalogueVersionId,
    chair: principalOf('union_chair', districtId, union.unionId),
    firstReviewer: principalOf('subdistrict_reviewer', districtId, union.subdistrictId),
    secondReviewer: principalOf('district_reviewer', districtId),
    admin,
    leader: principalOf('district_leader', districtId),
    as,
    close: () => database.close(),
  };
}
