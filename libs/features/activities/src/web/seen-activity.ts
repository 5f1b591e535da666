import type { Principal } from '#http';
import { notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { seesActivity } from '../domain/activity-doors.js';
import { ActivityQueries } from '../queries/activity.queries.js';
import type { ActivityView } from '../queries/activity-view.js';

/** The activity of a page below `/activities/:id`, for whoever may know of it. */
@Injectable()
export class SeenActivity {
  constructor(private readonly activities: ActivityQueries) {}

  /** @throws DomainError not-found */
  async find(principal: Principal, id: string): Promise<ActivityView> {
    const activity = await this.activities.one(id);
    if (!activity || !seesActivity(principal, activity)) throw notFound('activity');
    return activity;
  }
}
