import type { Principal } from '#http';

/** What a client learns of who it is. */
export type PrincipalView = Pick<Principal, 'userId' | 'username' | 'name' | 'mustChangePassword' | 'grants'>;

export function principalView(principal: Principal): PrincipalView {
  const { userId, username, name, mustChangePassword, grants } = principal;
  return { userId, username, name, mustChangePassword, grants };
}

export interface SessionState {
  readonly principal: PrincipalView | null;
  readonly csrfToken: string;
}
