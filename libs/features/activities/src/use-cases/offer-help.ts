import type { Principal } from '#http';
import { can } from '#identity';
import { conflict, forbidden, invalid, isId, newId, notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';
import { isOut } from '../domain/activity-status.js';
import { KIND_RULES } from '../domain/activity-kind.js';
import type { ActivityRecord } from '../persistence/activity-store.js';
import { textErrors } from '../domain/text-errors.js';
import { ActivityDesk } from './activity-desk.js';

interface OfferRow {
  readonly id: string;
  readonly unionId: string;
  readonly status: 'offered' | 'chosen' | 'declined' | 'withdrawn';
}

const LIMITS = { craftsman: 60, offer: 1000 } as const;

/** 劳模工匠助企行: unions offer a craftsman for an enterprise's order, and the enterprise's union chooses. */
@Injectable()
export class OfferHelp {
  constructor(private readonly desk: ActivityDesk) {}

  /** One offer per union; offering again replaces it until the choice is made. @returns its id */
  async offer(principal: Principal, activityId: string, craftsman: string, offer: string): Promise<string> {
    const unionId = ownUnionId(principal);
    if (unionId === null || !can(principal, 'activity.register', { unionId })) throw forbidden();
    const errors = textErrors({ craftsman, offer }, LIMITS);
    if (errors.length > 0) throw invalid('activities.invalid', errors);
    return this.desk.unitOfWork.run(async () => {
      const visit = await this.desk.seen(principal, activityId);
      requireVisit(visit);
      if (visit.hostUnionId === unionId) throw conflict('activities.own_order');
      if ((await this.offersOf(activityId)).some(({ status }) => status === 'chosen'))
        throw conflict('activities.chosen_already');
      const [row] = await this.desk.unitOfWork.sql<{ id: string }>(
        `INSERT INTO activities.offers (id, district_id, activity_id, union_id, craftsman, offer, status, offered_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'offered', $7)
         ON CONFLICT (district_id, activity_id, union_id) DO UPDATE
           SET craftsman = excluded.craftsman, offer = excluded.offer, status = 'offered'
         RETURNING id`,
        [
          newId(),
          visit.districtId,
          activityId,
          unionId,
          craftsman.trim(),
          offer.trim(),
          this.desk.clock.now(),
        ],
      );
      this.desk.record('help_offered', activityId, { unionId });
      return row?.id ?? '';
    });
  }

  /** The union that ordered chooses one; the others are told no thanks, the chosen union becomes co-host. */
  async choose(principal: Principal, activityId: string, offerId: string): Promise<void> {
    await this.desk.unitOfWork.run(async () => {
      const visit = await this.desk.hosted(principal, activityId);
      requireVisit(visit);
      const offers = await this.offersOf(activityId);
      if (offers.some(({ status }) => status === 'chosen')) throw conflict('activities.chosen_already');
      const chosen = offers.find(({ id, status }) => id === offerId && status === 'offered');
      if (!chosen || !isId(offerId)) throw notFound('offer');
      await this.desk.unitOfWork.sql(
        `UPDATE activities.offers SET status = CASE WHEN id = $2 THEN 'chosen' ELSE 'declined' END
         WHERE activity_id = $1 AND status = 'offered'`,
        [activityId, offerId],
      );
      await this.desk.store.change(visit, { coHostIds: [chosen.unionId] });
      this.desk.record('help_chosen', activityId, { unionId: chosen.unionId });
    });
  }

  private offersOf(activityId: string): Promise<OfferRow[]> {
    return this.desk.unitOfWork.sql<OfferRow>(
      `SELECT id, union_id AS "unionId", status FROM activities.offers WHERE activity_id = $1 FOR UPDATE`,
      [activityId],
    );
  }
}

/** @throws DomainError `activities.no_order` for a kind without an order, `activities.closed` when it is not out */
export function requireVisit({ kind, status }: Pick<ActivityRecord, 'kind' | 'status'>): void {
  if (!KIND_RULES[kind].sections.includes('order')) throw conflict('activities.no_order');
  if (!isOut(status) || status === 'cancelled') throw conflict('activities.closed');
}
