import { type ActivityChange, ActivityQueries } from '#activities';
import { UnitOfWork } from '#database';
import { JobHandler, type JobHandlerProvider } from '#jobs';
import { Injectable } from '@nestjs/common';
import { FollowActivity } from '../use-cases/follow-activity.js';

/** An activity was published, moved, called off, finished, or has other limits: its registrations follow. */
@Injectable()
@JobHandler('activities.changed')
export class ActivityChangedJob implements JobHandlerProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityQueries,
    private readonly followActivity: FollowActivity,
  ) {}

  async handle(payload: { readonly activityId: string; readonly change: ActivityChange }): Promise<void> {
    await this.unitOfWork.run(async () => {
      const activity = await this.activities.one(payload.activityId);
      if (activity) await this.followActivity.follow(activity, payload.change);
    });
  }
}
