import type { Principal } from '#http';
import { can } from '#identity';
import { ownUnionId } from '#organizations';

/** Whose eyes a list is made for, as its SQL needs it: the same rule as `seesActivity`. */
export interface Viewer {
  /** the whole district's activities, plans too */
  readonly district: boolean;
  /** members' activities */
  readonly signedIn: boolean;
  readonly unionId: string | null;
}

export function viewerOf(principal: Principal | null): Viewer {
  if (principal === null || !can(principal, 'activity.view'))
    return { district: false, signedIn: false, unionId: null };
  return {
    district: can(principal, 'activity.view', {}),
    signedIn: true,
    unionId: ownUnionId(principal),
  };
}
