import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, today } from '#kernel';
import { ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';
import { hostsActivity } from '../domain/activity-doors.js';
import { KIND_RULES } from '../domain/activity-kind.js';
import { isOut } from '../domain/activity-status.js';
import type { ActivityView } from '../queries/activity-view.js';
import { type SlipView, VisitQueries } from '../queries/visit.queries.js';

/** `web/activity/visit.hbs`: the steps of an expert visit, with what the reader can do at each. */
@Injectable()
export class VisitPanel {
  constructor(
    private readonly visits: VisitQueries,
    private readonly clock: Clock,
  ) {}

  /** @returns null for a kind without an order, and while the visit is not out */
  async of(principal: Principal, activity: ActivityView) {
    const { id, kind, status, hostUnionId } = activity;
    if (!KIND_RULES[kind].sections.includes('order') || !isOut(status) || status === 'cancelled') return null;
    const { offers, slip } = await this.visits.of(id);
    const hosts = hostsActivity(principal, activity);
    const unionId = ownUnionId(principal);
    const acts = unionId !== null && can(principal, 'activity.register', { unionId });
    const chosen = offers.find((offer) => offer.status === 'chosen') ?? null;
    return {
      offers: offers.filter((offer) => hosts || offer.unionId === unionId || offer.status === 'chosen'),
      chosen,
      mayChoose: hosts && chosen === null,
      mayOffer: acts && unionId !== hostUnionId && chosen === null,
      mayDeliver: hosts && chosen !== null && !(slip && isComplete(slip)),
      today: today(this.clock),
      slip: slip && {
        ...slip,
        complete: isComplete(slip),
        mayConfirm: acts && this.waitsFor(slip, unionId),
        mayTakeBack: acts && this.saidBy(slip, unionId),
      },
    };
  }

  private waitsFor(slip: SlipView, unionId: string): boolean {
    return (
      (slip.askedBy === unionId && slip.askerConfirmedAt === null) ||
      (slip.helpedBy === unionId && slip.helperConfirmedAt === null)
    );
  }

  private saidBy(slip: SlipView, unionId: string): boolean {
    return (
      (slip.askedBy === unionId && slip.askerConfirmedAt !== null) ||
      (slip.helpedBy === unionId && slip.helperConfirmedAt !== null)
    );
  }
}

function isComplete({ askerConfirmedAt, helperConfirmedAt }: SlipView): boolean {
  return askerConfirmedAt !== null && helperConfirmedAt !== null;
}
