import type { Page } from '../pages/page.js';
import type { Redirect } from '../pages/redirect.js';

/** Where somebody without a valid session is sent; the identity feature owns the pages. */
export abstract class SignInFlow {
  /** A request for a page: log in, then come back. @param next path with query */
  abstract comeBack(next: string): Redirect;

  /** A form whose session had ended: the log-in page holding it. @param kept see SealedForms, null: it cannot be kept */
  abstract keepForm(kept: string | null): Page;

  /** Logged in with a one-time password: first a new one. */
  abstract changePassword(): Redirect;
}
