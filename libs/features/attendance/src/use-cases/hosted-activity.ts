import { ActivityQueries, type ActivityView, hostsActivity } from '#activities';
import type { Principal } from '#http';
import { can } from '#identity';
import { notFound } from '#kernel';
import { Injectable } from '@nestjs/common';

/** The activity as its host has it; for everybody else it is not there. */
@Injectable()
export class HostedActivity {
  constructor(private readonly activities: ActivityQueries) {}

  /** @throws DomainError not-found */
  async get(principal: Principal, activityId: string): Promise<ActivityView> {
    const activity = await this.activities.one(activityId);
    if (!activity || !can(principal, 'checkin.work') || !hostsActivity(principal, activity)) {
      throw notFound('activity');
    }
    return activity;
  }
}
