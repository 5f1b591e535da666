import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { ActivityStore } from './persistence/activity-store.js';
import { ActivityQueries } from './queries/activity.queries.js';
import { ActivityDesk } from './use-cases/activity-desk.js';
import { MoveActivity } from './use-cases/move-activity.js';
import { PlanActivity } from './use-cases/plan-activity.js';

/** 活动: salons, open days, expert visits, competitions */
@Module({
  imports: [OrganizationsModule],
  providers: [ActivityStore, ActivityDesk, ActivityQueries, PlanActivity, MoveActivity],
  exports: [ActivityQueries, PlanActivity, MoveActivity],
})
export class ActivitiesModule {}
