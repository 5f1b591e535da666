import type { ActivityPlan } from '../domain/activity-plan.js';
import type { ActivityRecord } from './activity-store.js';
import { sessionOf } from './stored-session.js';

/** The plan that a row holds. */
export function planOf(activity: ActivityRecord): ActivityPlan {
  const { audienceWho: who, minStar, invitedIds: invited, sessions } = activity;
  return { ...activity, audience: { who, minStar, invited }, sessions: sessions.map(sessionOf) };
}
