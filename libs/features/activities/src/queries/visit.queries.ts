import { UnitOfWork } from '#database';
import type { CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';

export interface OfferView {
  readonly id: string;
  readonly unionId: string;
  readonly unionName: string;
  readonly craftsman: string;
  readonly offer: string;
  readonly status: 'offered' | 'chosen' | 'declined' | 'withdrawn';
}

export interface SlipView {
  readonly liaison: string;
  readonly deliveredOn: CalendarDate;
  readonly solved: string;
  readonly askedBy: string;
  readonly helpedBy: string;
  readonly askerName: string | null;
  readonly askerConfirmedAt: Date | null;
  readonly helperName: string | null;
  readonly helperConfirmedAt: Date | null;
}

export interface VisitView {
  readonly offers: readonly OfferView[];
  readonly slip: SlipView | null;
}

/** Offers and slip of an expert visit. Who shows it shows offers to host, secretariat and their own union only. */
@Injectable()
export class VisitQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(activityId: string): Promise<VisitView> {
    return this.unitOfWork.read(async () => {
      const offers = await this.unitOfWork.sql<OfferView>(
        `SELECT o.id, o.union_id AS "unionId", d.union_name AS "unionName", o.craftsman, o.offer, o.status
         FROM activities.offers o JOIN organizations.union_directory d ON d.union_id = o.union_id
         WHERE o.activity_id = $1 ORDER BY o.offered_at, o.id`,
        [activityId],
      );
      const [slip] = await this.unitOfWork.sql<SlipView>(
        `SELECT liaison, delivered_on::text AS "deliveredOn", solved, asked_by AS "askedBy",
           helped_by AS "helpedBy", asker_name AS "askerName", asker_confirmed_at AS "askerConfirmedAt",
           helper_name AS "helperName", helper_confirmed_at AS "helperConfirmedAt"
         FROM activities.slips WHERE activity_id = $1`,
        [activityId],
      );
      return { offers, slip: slip ?? null };
    });
  }
}
