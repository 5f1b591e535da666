import { FactRecorder } from '#facts';
import type { Principal } from '#http';
import { can } from '#identity';
import { calendarDateOf, conflict, dayNumber, type FieldError, forbidden, invalid, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { factSource } from '../domain/host-facts.js';
import type { ActivityRecord } from '../persistence/activity-store.js';
import { textErrors } from '../domain/text-errors.js';
import { ActivityDesk } from './activity-desk.js';
import { requireVisit } from './offer-help.js';
import { reasonOf } from './reason-of.js';

export interface DeliveryCommand {
  readonly activityId: string;
  readonly liaison: string;
  /** `YYYY-MM-DD`, not in the future */
  readonly deliveredOn: string;
  readonly solved: string;
}

interface Slip {
  readonly askedBy: string;
  readonly helpedBy: string;
  readonly askerConfirmedAt: Date | null;
  readonly helperConfirmedAt: Date | null;
  readonly deliveredOn: string;
}

type Side = 'asker' | 'helper';

const LIMITS = { liaison: 60, solved: 2000 } as const;

/**
 * The problem-solved slip of an expert visit: the liaison writes what was delivered, both unions confirm the
 * same words, and with the second confirmation it is a fact for both sides.
 */
@Injectable()
export class SignSlip {
  constructor(
    private readonly desk: ActivityDesk,
    private readonly facts: FactRecorder,
  ) {}

  /** By the secretariat or the hosting union; written again, it has to be confirmed again. */
  async deliver(principal: Principal, command: DeliveryCommand): Promise<void> {
    const { activityId, liaison, deliveredOn, solved } = command;
    const errors = [...textErrors({ liaison, solved }, LIMITS), ...this.dayErrors(deliveredOn)];
    if (errors.length > 0) throw invalid('activities.invalid', errors);
    await this.desk.unitOfWork.run(async () => {
      const visit = await this.desk.hosted(principal, activityId);
      requireVisit(visit);
      const [helper] = visit.coHostIds;
      if (visit.hostUnionId === null || helper === undefined) throw conflict('activities.nobody_chosen');
      const slip = await this.slip(activityId);
      if (slip && isComplete(slip)) throw conflict('activities.slip_complete');
      await this.desk.unitOfWork.sql(
        `INSERT INTO activities.slips (activity_id, district_id, liaison, delivered_on, solved, asked_by, helped_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (activity_id) DO UPDATE SET liaison = excluded.liaison, delivered_on = excluded.delivered_on,
           solved = excluded.solved, asker_confirmed_at = NULL, asker_name = NULL, helper_confirmed_at = NULL,
           helper_name = NULL, version = slips.version + 1`,
        [activityId, visit.districtId, liaison.trim(), deliveredOn, solved.trim(), visit.hostUnionId, helper],
      );
      this.desk.record('delivered', activityId, { deliveredOn });
    });
  }

  /** Either side says that it is so. @throws DomainError `activities.no_slip`, `activities.confirmed_already` */
  async confirm(principal: Principal, activityId: string): Promise<void> {
    await this.desk.unitOfWork.run(async () => {
      const visit = await this.desk.seen(principal, activityId);
      const slip = await this.slip(activityId);
      if (!slip) throw conflict('activities.no_slip');
      const side = sideOf(principal, slip);
      if (slip[`${side}ConfirmedAt`] !== null) throw conflict('activities.confirmed_already');
      await this.desk.unitOfWork.sql(
        `UPDATE activities.slips SET ${side}_confirmed_at = $2, ${side}_name = $3 WHERE activity_id = $1`,
        [activityId, this.desk.clock.now(), principal.name],
      );
      this.desk.record('slip_confirmed', activityId, { side });
      const other = side === 'asker' ? slip.helperConfirmedAt : slip.askerConfirmedAt;
      if (other !== null) await this.announce(visit, slip);
    });
  }

  /** A side takes its word back: the facts are withdrawn with the reason. */
  async takeBack(principal: Principal, activityId: string, reason: string): Promise<void> {
    const said = reasonOf(reason);
    await this.desk.unitOfWork.run(async () => {
      const visit = await this.desk.seen(principal, activityId);
      const slip = await this.slip(activityId);
      if (!slip) throw conflict('activities.no_slip');
      const side = sideOf(principal, slip);
      if (slip[`${side}ConfirmedAt`] === null) throw conflict('activities.not_confirmed');
      await this.desk.unitOfWork.sql(
        `UPDATE activities.slips SET ${side}_confirmed_at = NULL, ${side}_name = NULL WHERE activity_id = $1`,
        [activityId],
      );
      this.desk.record('slip_taken_back', activityId, { side, reason: said });
      if (!isComplete(slip)) return;
      await this.facts.withdraw({ type: 'problem', id: activityId }, said);
      await this.facts.withdraw(factSource(visit), said);
    });
  }

  private async announce(visit: ActivityRecord, { askedBy, helpedBy, deliveredOn }: Slip): Promise<void> {
    const problem = { ...factSource(visit), type: 'problem' };
    const one = { quantity: 1, from: deliveredOn, to: deliveredOn } as const;
    await this.facts.announce({
      ...one,
      kind: 'expert_visit',
      unions: [askedBy, helpedBy],
      from: calendarDateOf(visit.startsAt),
      to: calendarDateOf(visit.endsAt),
      unit: 'times',
      source: factSource(visit),
    });
    await this.facts.announce({
      ...one,
      kind: 'problem_solved',
      unions: [askedBy],
      unit: 'items',
      source: problem,
    });
    await this.facts.announce({
      ...one,
      kind: 'problem_answered',
      unions: [helpedBy],
      unit: 'items',
      source: problem,
    });
  }

  private async slip(activityId: string): Promise<Slip | null> {
    const [slip] = await this.desk.unitOfWork.sql<Slip>(
      `SELECT asked_by AS "askedBy", helped_by AS "helpedBy", asker_confirmed_at AS "askerConfirmedAt",
         helper_confirmed_at AS "helperConfirmedAt", delivered_on::text AS "deliveredOn"
       FROM activities.slips WHERE activity_id = $1 FOR UPDATE`,
      [activityId],
    );
    return slip ?? null;
  }

  private dayErrors(day: string): FieldError[] {
    try {
      if (dayNumber(day) <= dayNumber(today(this.desk.clock))) return [];
    } catch {
      return [{ pointer: '/deliveredOn', code: 'activities.day' }];
    }
    return [{ pointer: '/deliveredOn', code: 'activities.day_in_future' }];
  }
}

/** The secretariat signs for nobody. @throws DomainError forbidden */
function sideOf(principal: Principal, { askedBy, helpedBy }: Slip): Side {
  const acts = (unionId: string): boolean =>
    principal.grants.some(({ scopeType, scopeId }) => scopeType === 'union' && scopeId === unionId) &&
    can(principal, 'activity.register', { unionId });
  if (acts(askedBy)) return 'asker';
  if (acts(helpedBy)) return 'helper';
  throw forbidden();
}

function isComplete({ askerConfirmedAt, helperConfirmedAt }: Slip): boolean {
  return askerConfirmedAt !== null && helperConfirmedAt !== null;
}
