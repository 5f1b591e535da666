import type { Principal } from './principal.js';

/** What a request shows to prove who it is. */
export interface Credentials {
  readonly kind: 'session' | 'token';
  /** the secret as the client holds it; stored only as a hash */
  readonly secret: string;
}

export interface Authentication {
  readonly principal: Principal | null;
  /** whose session it was before it expired or was revoked: a form kept for them goes to nobody else */
  readonly formerUserId: string | null;
}

export const ANONYMOUS: Authentication = { principal: null, formerUserId: null };

/** Finds out who is behind credentials, in one look-up: it runs before every page. */
export abstract class Authenticator {
  abstract authenticate(credentials: Credentials): Promise<Authentication>;
}
