import type { ActivityPlan } from './activity-plan.js';

/** What those who registered must hear of; the job `activities.changed` carries it. */
export type ActivityChange = 'published' | 'moved' | 'cancelled' | 'capacity' | 'finished';

type Timed = Pick<ActivityPlan, 'startsAt' | 'endsAt' | 'place' | 'onlineUrl'> & {
  readonly sessions: readonly Pick<
    ActivityPlan['sessions'][number],
    'id' | 'startsAt' | 'endsAt' | 'place'
  >[];
};

type Limits = Pick<ActivityPlan, 'capacity' | 'quotaPerUnion'>;

/**
 * What a change of a published plan means to its guests. Moments are compared, not wall clocks: a session
 * typed in another zone that is the same moment has not moved.
 */
export function planChanges(before: Timed & Limits, after: Timed & Limits): ActivityChange[] {
  const changes: ActivityChange[] = [];
  if (whenAndWhere(before) !== whenAndWhere(after)) changes.push('moved');
  if (before.capacity !== after.capacity || before.quotaPerUnion !== after.quotaPerUnion)
    changes.push('capacity');
  return changes;
}

function whenAndWhere({ startsAt, endsAt, place, onlineUrl, sessions }: Timed): string {
  const parts = sessions.map((one) => [one.id, one.startsAt.getTime(), one.endsAt.getTime(), one.place]);
  return JSON.stringify([startsAt.getTime(), endsAt.getTime(), place, onlineUrl, parts]);
}
