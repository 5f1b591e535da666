import { runAs, UnitOfWork } from '#database';
import { CreateUser, systemPrincipal, type Role } from '#identity';
import { seedUnion } from '#organizations';
import { actorOf, seedDistrict } from '#testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SubmitAssessment } from '../../../libs/features/assessment/src/use-cases/submit-assessment.js';
import { acting, answeredAssessment, openSampleCycle, type SeededPortal } from '../sample-case.js';

export interface LoadAccount {
  readonly username: string;
  readonly password: string;
}

export interface Load {
  readonly districtId: string;
  readonly chairs: readonly { readonly unionId: string; readonly account: LoadAccount }[];
  readonly admin: LoadAccount;
  /** submitted: their reports can be printed */
  readonly submitted: readonly string[];
}

const PASSWORD = 'correct horse battery';
const everyReason = new Proxy<Record<string, string>>({}, { get: () => '现场核对（演示）' });

/** A district with unions that are filling in and unions that have submitted, through the product's use cases. */
export async function seedLoad(
  app: NestFastifyApplication,
  code: string,
  counts: { readonly chairs: number; readonly submitted: number },
): Promise<Load> {
  const unitOfWork = app.get(UnitOfWork);
  const districtId = await seedDistrict(unitOfWork, { code });
  const portal: SeededPortal = {
    districtId,
    asSystem: (work) => runAs(actorOf(districtId, { name: 'system' }), work),
    get: (type) => app.get(type, { strict: false }),
  };
  const { cycleId } = await openSampleCycle(portal);
  const begin = async () => {
    const { unionId } = await seedUnion(unitOfWork, districtId);
    return { unionId, assessmentId: await answeredAssessment(portal, cycleId, unionId) };
  };

  const chairs: { unionId: string; account: LoadAccount }[] = [];
  for (let number = 1; number <= counts.chairs; number += 1) {
    const { unionId } = await begin();
    chairs.push({ unionId, account: await account(portal, `chair-${number}`, 'union_chair', unionId) });
  }
  const submitted: string[] = [];
  for (let number = 1; number <= counts.submitted; number += 1) {
    const { unionId, assessmentId } = await begin();
    const principal = acting(districtId, { role: 'union_chair', scopeType: 'union', scopeId: unionId });
    await portal.asSystem(() =>
      portal.get(SubmitAssessment).execute({ assessmentId, reasons: everyReason, principal }),
    );
    submitted.push(assessmentId);
  }
  return {
    districtId,
    chairs,
    submitted,
    admin: await account(portal, 'admin', 'district_admin', districtId),
  };
}

async function account(
  portal: SeededPortal,
  username: string,
  role: Role,
  scopeId: string,
): Promise<LoadAccount> {
  await portal.asSystem(() =>
    portal.get(CreateUser).execute(systemPrincipal(portal.districtId), {
      username,
      name: `${username}（演示）`,
      password: PASSWORD,
      grant: { role, scopeId, validUntil: null },
    }),
  );
  return { username, password: PASSWORD };
}
