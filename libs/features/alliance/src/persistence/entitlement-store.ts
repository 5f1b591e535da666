import { currentActor, UnitOfWork } from '#database';
import { newId, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { MembershipCause } from '../domain/membership-cause.js';
import { Benefit } from './benefit.entity.js';

/** One union's claim to one benefit. */
export interface Claim {
  readonly unionId: string;
  readonly benefitId: string;
}

/** Benefits and who has them, many at a time; inside a unit of work. */
@Injectable()
export class EntitlementStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those that are given now. */
  async benefits(): Promise<Benefit[]> {
    return this.unitOfWork.reader.find(Benefit, { where: { active: true }, order: { position: 'ASC' } });
  }

  async open(unionIds: readonly string[]): Promise<Claim[]> {
    return this.unitOfWork.sql<Claim>(
      `SELECT union_id AS "unionId", benefit_id AS "benefitId" FROM alliance.entitlements
       WHERE district_id = platform.current_district() AND union_id = ANY ($1::uuid[]) AND withdrawn_on IS NULL`,
      [unionIds],
    );
  }

  async grant(claims: readonly Claim[], cause: MembershipCause, day: CalendarDate): Promise<void> {
    if (claims.length === 0) return;
    const rows = claims.map((claim) => ({ id: newId(), ...claim }));
    await this.unitOfWork.sql(
      `INSERT INTO alliance.entitlements (id, district_id, union_id, benefit_id, granted_on, granted_because)
       SELECT r.id, $1, r."unionId", r."benefitId", $3, $4
       FROM jsonb_to_recordset($2) AS r(id uuid, "unionId" uuid, "benefitId" uuid)`,
      [currentActor().districtId, JSON.stringify(rows), day, cause],
    );
  }

  async withdraw(claims: readonly Claim[], cause: MembershipCause, day: CalendarDate): Promise<void> {
    if (claims.length === 0) return;
    await this.unitOfWork.sql(
      `UPDATE alliance.entitlements e SET withdrawn_on = $2, withdrawn_because = $3
       FROM jsonb_to_recordset($1) AS r("unionId" uuid, "benefitId" uuid)
       WHERE e.district_id = platform.current_district() AND e.union_id = r."unionId"
         AND e.benefit_id = r."benefitId" AND e.withdrawn_on IS NULL`,
      [JSON.stringify(claims), day, cause],
    );
  }
}
