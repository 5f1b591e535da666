import { AdoptDefaultCatalogue, CatalogueQueries, PublishCatalogue } from '#catalogue';
import type { Grant, Principal } from '#http';
import { systemPrincipal } from '#identity';
import { UpdateProfile } from '#organizations';
import { AssessmentStore } from '../../libs/features/assessment/src/persistence/assessment-store.js';
import {
  SAMPLE_PROFILE,
  SAMPLE_SYSTEM,
  sampleAnswers,
} from '../../libs/features/assessment/src/testing/sample-input.js';
import { ConfirmAnswers } from '../../libs/features/assessment/src/use-cases/confirm-answers.js';
import { CreateCycle } from '../../libs/features/assessment/src/use-cases/create-cycle.js';
import { MoveCycle } from '../../libs/features/assessment/src/use-cases/move-cycle.js';
import { RecordCaseFacts } from '../../libs/features/assessment/src/use-cases/record-case-facts.js';
import { SaveAnswers } from '../../libs/features/assessment/src/use-cases/save-answers.js';
import { StartAssessment } from '../../libs/features/assessment/src/use-cases/start-assessment.js';
import { UnitOfWork } from '#database';
import type { TestPortal } from './test-portal.js';

const AS_OF = '2026-12-31';

/** Somebody with one role, for calling use cases without a browser. */
export function acting(districtId: string, grant: Grant, userId?: string): Principal {
  const principal = systemPrincipal(districtId);
  return { ...principal, userId: userId ?? principal.userId, grants: [grant] };
}

export interface SampleCase {
  readonly cycleId: string;
  readonly assessmentId: string;
  readonly catalogueVersionId: string;
}

/** What is needed of a portal: also one that serves nobody has it. */
export type SeededPortal = Pick<TestPortal, 'districtId' | 'asSystem' | 'get'>;

/** A cycle on the default catalogue in which the portal's union has answered everything but not submitted. */
export async function sampleCase(portal: TestPortal): Promise<SampleCase> {
  const cycle = await openSampleCycle(portal);
  return { ...cycle, assessmentId: await answeredAssessment(portal, cycle.cycleId, portal.unionId) };
}

export function openSampleCycle(portal: SeededPortal): Promise<Omit<SampleCase, 'assessmentId'>> {
  const admin = adminOf(portal);
  return portal.asSystem(async () => {
    const catalogueVersionId = await publishedCatalogue(portal, admin);
    const cycleId = await portal.get(CreateCycle).execute({
      name: '2026年度星级评价（演示）',
      year: 2026,
      asOf: AS_OF,
      opensOn: '2026-11-02',
      dueOn: '2026-12-11',
      firstRound: true,
      catalogueVersionId,
      principal: admin,
    });
    await portal.get(MoveCycle).execute({ cycleId, action: 'open', principal: admin });
    return { cycleId, catalogueVersionId };
  });
}

/** A union's assessment with every answer, each confirmed. @returns its id */
export function answeredAssessment(portal: SeededPortal, cycleId: string, unionId: string): Promise<string> {
  const chair = acting(portal.districtId, { role: 'union_chair', scopeType: 'union', scopeId: unionId });
  return portal.asSystem(async () => {
    await portal
      .get(UpdateProfile)
      .execute(chair, { unionId, version: 1, address: '', profile: { ...SAMPLE_PROFILE } });
    const assessmentId = await portal.get(StartAssessment).execute({ cycleId, unionId, principal: chair });
    await portal
      .get(RecordCaseFacts)
      .execute({ assessmentId, system: SAMPLE_SYSTEM, vetoes: [], principal: adminOf(portal) });
    await answerAll(portal, assessmentId, chair);
    return assessmentId;
  });
}

function adminOf({ districtId }: SeededPortal): Principal {
  return acting(districtId, { role: 'district_admin', scopeType: 'district', scopeId: districtId });
}

async function publishedCatalogue(portal: SeededPortal, admin: Principal): Promise<string> {
  const id = await portal.get(AdoptDefaultCatalogue).execute(admin);
  const draft = await portal.get(CatalogueQueries).version(id);
  await portal.get(PublishCatalogue).execute(admin, { id, rowVersion: draft!.rowVersion });
  return id;
}

async function answerAll(portal: SeededPortal, assessmentId: string, principal: Principal): Promise<void> {
  const changes = Object.entries(sampleAnswers(AS_OF)).map(([key, values]) => ({
    section: 'answers' as const,
    key,
    values,
    version: 0,
  }));
  await portal.get(SaveAnswers).execute({ assessmentId, changes, principal });
  const { sheet } = await portal.get(UnitOfWork).read(() => portal.get(AssessmentStore).get(assessmentId));
  const refs = Object.keys(sheet.profile).map((key) => ({ section: 'profile' as const, key }));
  await portal.get(ConfirmAnswers).execute({ assessmentId, refs, principal });
}
