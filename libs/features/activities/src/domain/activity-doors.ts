import type { Principal } from '#http';
import { can } from '#identity';
import type { Audience } from './activity-plan.js';
import { type ActivityStatus, isOut } from './activity-status.js';

interface Hosted {
  readonly hostUnionId: string | null;
}

interface Shown extends Hosted {
  readonly status: ActivityStatus;
  readonly coHosts: readonly { readonly unionId: string }[];
  readonly audience: Pick<Audience, 'who' | 'invited'>;
}

/** The secretariat may do for every activity what its host may. */
export function managesActivities(principal: Principal): boolean {
  return can(principal, 'activity.manage', {});
}

/** Whether the principal acts as the host: plans, sees the roster, finishes. */
export function hostsActivity(principal: Principal, { hostUnionId }: Hosted): boolean {
  if (managesActivities(principal)) return true;
  return hostUnionId !== null && can(principal, 'activity.host', { unionId: hostUnionId });
}

/**
 * Whether somebody may know of an activity; null is a stranger, who sees what is public. Members' activities
 * are seen by everybody of the district, an invited circle's by those invited, plans by who makes them and
 * by the district.
 */
export function seesActivity(principal: Principal | null, activity: Shown): boolean {
  const { status, audience, hostUnionId, coHosts } = activity;
  if (isOut(status) && audience.who === 'public') return true;
  if (principal === null || !can(principal, 'activity.view')) return false;
  if (can(principal, 'activity.view', {}) || hostsActivity(principal, activity)) return true;
  const inCircle = [hostUnionId, ...coHosts.map(({ unionId }) => unionId)];
  if (isOut(status)) {
    if (audience.who === 'members') return true;
    inCircle.push(...audience.invited);
  }
  return inCircle.some((unionId) => unionId !== null && can(principal, 'activity.view', { unionId }));
}
