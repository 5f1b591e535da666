import type { Principal } from '#http';
import { can } from '#identity';
import { conflict, type FieldError, forbidden, invalid } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import { Injectable } from '@nestjs/common';
import { managesActivities } from '../domain/activity-doors.js';
import type { ActivityPlan } from '../domain/activity-plan.js';
import { checkPlan } from '../domain/check-plan.js';
import { planChanges } from '../domain/plan-change.js';
import { type ActivityRecord, columnsOf } from '../persistence/activity-store.js';
import { sessionOf } from '../persistence/stored-session.js';
import { ActivityDesk } from './activity-desk.js';

export interface EditActivityCommand {
  readonly id: string;
  /** the one the plan was made from */
  readonly version: number;
  readonly plan: ActivityPlan;
}

/** A host writes down what is to happen, and changes it: before publishing freely, afterwards the guests hear. */
@Injectable()
export class PlanActivity {
  constructor(
    private readonly desk: ActivityDesk,
    private readonly organizations: OrganizationsQueries,
  ) {}

  /** @returns the id of the draft. @throws DomainError `activities.invalid` with the fields, forbidden */
  async begin(principal: Principal, plan: ActivityPlan): Promise<string> {
    const { hostUnionId } = plan;
    const may =
      hostUnionId === null
        ? managesActivities(principal)
        : can(principal, 'activity.host', { unionId: hostUnionId });
    if (!may) throw forbidden();
    await this.check(plan);
    return this.desk.unitOfWork.run(async () => {
      const id = await this.desk.store.add(principal.districtId, plan);
      this.desk.record('planned', id, { kind: plan.kind, hostUnionId });
      return id;
    });
  }

  /**
   * Kind and host stay what they are. Fewer seats than guests is allowed: everybody keeps their seat, nobody
   * new gets one. @throws DomainError `activities.invalid`, `activities.closed`, `activities.changed_meanwhile`
   */
  async edit(principal: Principal, { id, version, plan }: EditActivityCommand): Promise<void> {
    await this.check(plan);
    await this.desk.unitOfWork.run(async () => {
      const activity = await this.desk.hosted(principal, id);
      if (activity.status === 'cancelled' || activity.status === 'finished')
        throw conflict('activities.closed');
      if (activity.version !== version) throw conflict('activities.changed_meanwhile');
      const { kind, hostUnionId } = activity;
      const changes = planChanges(timesOf(activity), plan);
      const sequence = activity.sequence + (showsInCalendars(activity, plan, changes.length > 0) ? 1 : 0);
      await this.desk.store.change(activity, { ...columnsOf({ ...plan, kind, hostUnionId }), sequence });
      this.desk.record('changed', id, { changes, version: version + 1 });
      if (activity.status !== 'published') return;
      for (const change of changes) await this.desk.tell(id, change);
    });
  }

  private async check(plan: ActivityPlan): Promise<void> {
    const errors = [...checkPlan(plan), ...(await this.strangers(plan))];
    if (errors.length > 0) throw invalid('activities.invalid', errors);
  }

  /** Unions that are not of this district. */
  private async strangers(plan: ActivityPlan): Promise<FieldError[]> {
    const speakers = plan.sessions.flatMap((session) => session.speakers.map(({ unionId }) => unionId));
    const named = {
      hostUnionId: [plan.hostUnionId],
      coHosts: plan.coHostIds,
      invited: plan.audience.invited,
      sessions: speakers,
    };
    const ids = Object.values(named)
      .flat()
      .filter((id) => id !== null);
    if (ids.length === 0) return [];
    const known = new Set((await this.organizations.unionsByIds(ids)).map(({ unionId }) => unionId));
    return Object.entries(named)
      .filter(([, list]) => list.some((id) => id !== null && !known.has(id)))
      .map(([field]) => ({ pointer: `/${field}`, code: 'activities.unknown_union' }));
  }
}

function timesOf(activity: ActivityRecord) {
  return { ...activity, sessions: activity.sessions.map(sessionOf) };
}

function showsInCalendars(activity: ActivityRecord, plan: ActivityPlan, movedOrResized: boolean): boolean {
  return movedOrResized || activity.title !== plan.title || activity.topic !== plan.topic;
}
