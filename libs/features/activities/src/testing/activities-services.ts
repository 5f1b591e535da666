import { MembershipQueries } from '#alliance';
import { StarChanges, StarQueries } from '#assessment';
import type { AuditLog } from '#audit';
import type { UnitOfWork } from '#database';
import { FactRecorder } from '#facts';
import type { JobQueue } from '#jobs';
import type { Clock } from '#kernel';
import type { OrganizationsQueries } from '#organizations';
import { ActivityStore } from '../persistence/activity-store.js';
import { ActivityQueries } from '../queries/activity.queries.js';
import { MeetingQueries } from '../queries/meeting.queries.js';
import { TopicQueries } from '../queries/topic.queries.js';
import { VisitQueries } from '../queries/visit.queries.js';
import { ActivityDesk } from '../use-cases/activity-desk.js';
import { BeginSeries } from '../use-cases/begin-series.js';
import { FinishActivity } from '../use-cases/finish-activity.js';
import { HostStars } from '../use-cases/host-stars.js';
import { KeepMinutes } from '../use-cases/keep-minutes.js';
import { MoveActivity } from '../use-cases/move-activity.js';
import { OfferHelp } from '../use-cases/offer-help.js';
import { PlanActivity } from '../use-cases/plan-activity.js';
import { SignSlip } from '../use-cases/sign-slip.js';
import { VoteOnTopics } from '../use-cases/vote-on-topics.js';

export interface ActivitiesNeeds {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly audit: AuditLog;
  readonly jobs: JobQueue;
  readonly organizations: OrganizationsQueries;
}

export type ActivitiesServices = ReturnType<typeof activitiesServices>;

/** The feature's use cases put together by hand: for tests, and for demonstration data of another day. */
export function activitiesServices({ unitOfWork, clock, audit, jobs, organizations }: ActivitiesNeeds) {
  const desk = new ActivityDesk(unitOfWork, new ActivityStore(unitOfWork, clock), clock, audit, jobs);
  const starQueries = new StarQueries(unitOfWork, clock);
  const stars = new HostStars(unitOfWork, starQueries, new StarChanges(), audit, clock);
  const facts = new FactRecorder(unitOfWork, jobs, clock);
  return {
    desk,
    stars,
    queries: new ActivityQueries(unitOfWork, clock),
    meetings: new MeetingQueries(unitOfWork, clock),
    topics: new TopicQueries(unitOfWork, clock),
    visits: new VisitQueries(unitOfWork),
    plan: new PlanActivity(desk, organizations),
    move: new MoveActivity(desk, stars),
    finish: new FinishActivity(desk, facts),
    series: new BeginSeries(unitOfWork, audit, clock),
    minutes: new KeepMinutes(desk),
    vote: new VoteOnTopics(unitOfWork, new MembershipQueries(unitOfWork), audit, clock),
    help: new OfferHelp(desk),
    slip: new SignSlip(desk, facts),
  };
}
