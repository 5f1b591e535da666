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
import { UnionNames } from './queries/union-names.js';
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
import { ActivitiesPages } from './web/activities.pages.js';
import { ActivityDoing } from './web/activity-doing.js';
import { ActivityExtras } from './web/activity-extras.js';
import { ActivityViewModel } from './web/activity-view-model.js';
import { ActivityWords } from './web/activity-words.js';
import { AlbumPages } from './web/album.pages.js';
import { AnswersPages } from './web/answers.pages.js';
import { ActivitiesApi } from './web/api/activities.api.js';
import { TopicsApi } from './web/api/topics.api.js';
import { CalendarFilesController } from './web/calendar-files.controller.js';
import { CalendarWords } from './web/calendar-words.js';
import { CalendarPages } from './web/calendar.pages.js';
import { MinutesPages } from './web/minutes.pages.js';
import { PicturesController } from './web/pictures.controller.js';
import { PlanDesk } from './web/plan-desk.js';
import { PlanPage } from './web/plan-page.js';
import { PlanPages } from './web/plan.pages.js';
import { ReadPlanForm } from './web/read-plan.js';
import { SeenActivity } from './web/seen-activity.js';
import { SuggestedPlan } from './web/suggested-plan.js';
import { TopicsPages } from './web/topics.pages.js';
import { VisitPanel } from './web/visit-panel.js';

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
const WEB = [
  ActivityDoing,
  ActivityExtras,
  ActivityViewModel,
  ActivityWords,
  CalendarWords,
  PlanDesk,
  PlanPage,
  ReadPlanForm,
  SeenActivity,
  SuggestedPlan,
  UnionNames,
  VisitPanel,
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
  controllers: [
    ActivitiesApi,
    ActivitiesPages,
    AlbumPages,
    AnswersPages,
    CalendarFilesController,
    CalendarPages,
    MinutesPages,
    PicturesController,
    PlanPages,
    TopicsApi,
    TopicsPages,
  ],
  providers: [ActivityStore, ActivityDesk, HostStars, PictureMaker, ...QUERIES, ...USE_CASES, ...WEB],
  exports: [...QUERIES, ...USE_CASES, ActivityExtras, ActivityViewModel, ActivityWords],
})
export class ActivitiesModule {}
