import { type ActivityView, hostsActivity } from '#activities';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock } from '#kernel';
import { ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';
import { type PanelState, panelState } from '../domain/panel-state.js';
import { windowState } from '../domain/registration-window.js';
import { isActive } from '../domain/transition.js';
import { RegistrationQueries } from '../queries/registration.queries.js';
import type { PersonItem } from '../queries/registration-view.js';
import { Guests } from '../use-cases/guests.js';
import { type StatusBadge, statusBadge } from './status-badge.js';

/** The model of `web/registrations/panel`, for the activity's page. */
export interface PanelView {
  readonly activityId: string;
  readonly state: PanelState;
  /** why not, `registrations.errors.<refusal>`; null when they may come */
  readonly refusal: string | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly capacity: number | null;
  readonly free: number | null;
  readonly waiting: number;
  readonly approval: boolean;
  readonly claimHours: number;
  /** registrations of the reader's own union, offers first */
  readonly mine: readonly (PersonItem & { readonly badge: StatusBadge })[];
  readonly isStranger: boolean;
  readonly isHost: boolean;
}

/** What a reader may do about an activity: register, wait, claim, or read why not. */
@Injectable()
export class RegistrationPanel {
  constructor(
    private readonly registrations: RegistrationQueries,
    private readonly guests: Guests,
    private readonly clock: Clock,
  ) {}

  /** @param activity one that the reader may see */
  async of(activity: ActivityView, principal: Principal | null): Promise<PanelView> {
    const unionId = principal && ownUnionId(principal);
    const [counts, refusal] = [
      await this.registrations.counts(activity.id),
      await this.guests.refusal(activity, unionId),
    ];
    const mine = unionId === null ? [] : await this.registrations.ofUnion(activity.id, unionId);
    const { capacity, free, waiting } = counts;
    return {
      activityId: activity.id,
      state: panelState({
        window: windowState(activity, this.clock.now()),
        refused: refusal !== null,
        isStaff:
          principal !== null && (unionId === null || !can(principal, 'activity.register', { unionId })),
        capacity,
        free,
        waiting,
      }),
      refusal,
      opensAt: activity.registrationOpensAt,
      closesAt: activity.registrationClosesAt,
      capacity,
      free,
      waiting,
      approval: activity.approval,
      claimHours: activity.claimHours,
      mine: mine
        .filter(({ status }) => isActive(status))
        .sort((a, b) => Number(b.status === 'offered') - Number(a.status === 'offered'))
        .map((one) => ({ ...one, badge: statusBadge(one.status) })),
      isStranger: principal === null,
      isHost: principal !== null && hostsActivity(principal, activity),
    };
  }
}
