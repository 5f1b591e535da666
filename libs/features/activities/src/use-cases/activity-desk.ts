import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { JobQueue } from '#jobs';
import { Clock, forbidden, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { hostsActivity, managesActivities, seesActivity } from '../domain/activity-doors.js';
import type { ActivityChange } from '../domain/plan-change.js';
import { type ActivityRecord, ActivityStore } from '../persistence/activity-store.js';

/** What every use case on one activity needs: the row, the right to it, the record, and telling the guests. */
@Injectable()
export class ActivityDesk {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly store: ActivityStore,
    readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly jobs: JobQueue,
  ) {}

  /** Inside `run`; the row is locked. @throws DomainError not-found when the principal may not know of it */
  async seen(principal: Principal, id: string): Promise<ActivityRecord> {
    const activity = await this.store.lock(id);
    const { coHostIds, audienceWho, invitedIds } = activity;
    const coHosts = coHostIds.map((unionId) => ({ unionId }));
    if (
      !seesActivity(principal, { ...activity, coHosts, audience: { who: audienceWho, invited: invitedIds } })
    )
      throw notFound('activity');
    return activity;
  }

  /** @throws DomainError not-found, forbidden for whoever sees it without hosting it */
  async hosted(principal: Principal, id: string): Promise<ActivityRecord> {
    const activity = await this.seen(principal, id);
    if (!hostsActivity(principal, activity)) throw forbidden();
    return activity;
  }

  /** @throws DomainError not-found, forbidden for whoever is not the secretariat */
  async managed(principal: Principal, id: string): Promise<ActivityRecord> {
    const activity = await this.seen(principal, id);
    if (!managesActivities(principal)) throw forbidden();
    return activity;
  }

  record(action: string, activityId: string, data: object = {}): void {
    this.audit.record({
      action: `activities.${action}`,
      subjectType: 'activity',
      subjectId: activityId,
      data,
    });
  }

  /** Whoever registered hears of it, when this commits. */
  async tell(activityId: string, change: ActivityChange): Promise<void> {
    await this.jobs.enqueue('activities.changed', { activityId, change });
  }
}
