import { EMPTY_FORM, type Page, redirect, type Redirect, SignInFlow } from '#http';
import { Injectable } from '@nestjs/common';
import { logInPage } from './log-in.pages.js';

/** Where the edge sends people who have to log in first. */
@Injectable()
export class LogInFlow extends SignInFlow {
  comeBack(next: string): Redirect {
    return redirect(next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`);
  }

  keepForm(kept: string | null): Page {
    return logInPage({ ...EMPTY_FORM, status: 401 }, null, kept);
  }

  changePassword(): Redirect {
    return redirect('/account', { kind: 'warning', key: 'identity.flash.choosePassword' });
  }
}
