import type { AuditLog } from '#audit';
import type { UnitOfWork } from '#database';
import type { JobQueue } from '#jobs';
import type { Clock } from '#kernel';
import type { OrganizationsQueries } from '#organizations';
import { ActivityStore } from '../persistence/activity-store.js';
import { ActivityQueries } from '../queries/activity.queries.js';
import { ActivityDesk } from '../use-cases/activity-desk.js';
import { MoveActivity } from '../use-cases/move-activity.js';
import { PlanActivity } from '../use-cases/plan-activity.js';

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
  const store = new ActivityStore(unitOfWork, clock);
  const desk = new ActivityDesk(unitOfWork, store, clock, audit, jobs);
  return {
    queries: new ActivityQueries(unitOfWork, clock),
    plan: new PlanActivity(desk, organizations),
    move: new MoveActivity(desk),
  };
}
