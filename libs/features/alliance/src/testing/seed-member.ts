import { seedStar } from '#assessment';
import { AuditLog } from '#audit';
import { runAs, type UnitOfWork } from '#database';
import { principalOf } from '#identity';
import type { Clock } from '#kernel';
import { allianceServices } from './alliance-services.js';

export interface MemberSeed {
  readonly districtId: string;
  readonly unionId: string;
  readonly star?: 1 | 2 | 3;
  readonly clock: Clock;
}

/** Gives a union a star straight into the tables and has its chair join the alliance today. */
export async function seedMember(unitOfWork: UnitOfWork, seed: MemberSeed): Promise<void> {
  const { districtId, unionId, star = 2, clock } = seed;
  const principal = principalOf('union_chair', districtId, unionId);
  const { userId, name } = principal;
  const liaison = { name: '联络人（演示）', phone: '13800000000', shown: true };
  await runAs({ userId, name, districtId, requestId: null }, async () => {
    await seedStar(unitOfWork, { districtId, unionId, star, clock });
    const { join } = allianceServices({ unitOfWork, clock, audit: new AuditLog(unitOfWork) });
    await join.execute({ unionId, agreed: true, liaison, principal });
  });
}
