import { ActivitiesModule } from '#activities';
import { RegistrationsModule } from '#registrations';
import { Module } from '@nestjs/common';
import { ActivityMovesPages } from './activity-moves.pages.js';
import { ActivityPage } from './activity-page.js';
import { ActivityPages } from './activity.pages.js';
import { ActivityVisitPages } from './activity-visit.pages.js';

/** The page of one activity, over the features that have something to say of it. */
@Module({
  imports: [ActivitiesModule, RegistrationsModule],
  controllers: [ActivityPages, ActivityMovesPages, ActivityVisitPages],
  providers: [ActivityPage],
})
export class ActivityPagesModule {}
