import { ActivityQueries, type ActivityView, seesActivity } from '#activities';
import type { Principal } from '#http';
import { DomainError, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';

/** The activity of an address, for whom it may be shown to. */
@Injectable()
export class VisibleActivity {
  constructor(private readonly activities: ActivityQueries) {}

  /**
   * Who is not logged in is asked to, whether the activity exists or not: a forwarded link tells nothing.
   * @throws DomainError `registrations.log_in` (unauthenticated), not-found
   */
  async of(id: string, principal: Principal | null): Promise<ActivityView> {
    const activity = await this.activities.one(id);
    if (activity && seesActivity(principal, activity)) return activity;
    if (principal === null) throw new DomainError('registrations.log_in', 'unauthenticated');
    throw notFound('activity');
  }
}
