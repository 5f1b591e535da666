import { AllianceModule } from '#alliance';
import { AssessmentModule } from '#assessment';
import { FactsModule } from '#facts';
import { FilesModule } from '#files';
import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { ActivityStore } from './persistence/activity-store.js';
import { ActivityQueries } from './queries/activity.queries.js';
import { AnswerQueries } from './queries/answer.queries.js';
import { FeedQueries } from './queries/feed.queries.js';
import { MeetingQueries } from './queries/meeting.queries.js';
import { PictureQueries } from './queries/picture.queries.js';
import { TopicQueries } from './queries/topic.queries.js';
import { VisitQueries } from './queries/visit.queries.js';
import { ActivityDesk } from './use-cases/activity-desk.js';
import { BeginSeries } from './use-cases/begin-series.js';
import { CalendarFeeds } from './use-cases/calendar-feeds.js';
import { FinishActivity } from './use-cases/finish-activity.js';
import { GiveAnswer } from './use-cases/give-answer.js';
import { HostStars } from './use-cases/host-stars.js';
import { KeepAlbum } from './use-cases/keep-album.js';
import { KeepMinutes } from './use-cases/keep-minutes.js';
import { MoveActivity } from './use-cases/move-activity.js';
import { OfferHelp } from './use-cases/offer-help.js';
import { PictureMaker } from './use-cases/picture-maker.js';
import { PlanActivity } from './use-cases/plan-activity.js';
import { SignSlip } from './use-cases/sign-slip.js';
import { VoteOnTopics } from './use-cases/vote-on-topics.js';

const QUERIES = [
  ActivityQueries,
  AnswerQueries,
  FeedQueries,
  MeetingQueries,
  PictureQueries,
  TopicQueries,
  VisitQueries,
];
const USE_CASES = [
  BeginSeries,
  CalendarFeeds,
  FinishActivity,
  GiveAnswer,
  KeepAlbum,
  KeepMinutes,
  MoveActivity,
  OfferHelp,
  PlanActivity,
  SignSlip,
  VoteOnTopics,
];

/** 活动: salons, open days, expert visits, competitions */
@Module({
  imports: [
    AllianceModule,
    AssessmentModule,
    FactsModule,
    FilesModule.forFeature('activities'),
    OrganizationsModule,
  ],
  providers: [ActivityStore, ActivityDesk, HostStars, PictureMaker, ...QUERIES, ...USE_CASES],
  exports: [...QUERIES, ...USE_CASES],
})
export class ActivitiesModule {}
