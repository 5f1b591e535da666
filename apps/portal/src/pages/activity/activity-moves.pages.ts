import { FinishActivity, MoveActivity } from '#activities';
import {
  CurrentLocale,
  CurrentPrincipal,
  type Form,
  FormBody,
  type Page,
  type Principal,
  redirect,
  type Redirect,
  Requires,
} from '#http';
import type { Locale } from '#views';
import { Controller, Param, Post } from '@nestjs/common';
import { ActivityPage } from './activity-page.js';
import { ReasonForm } from './reason.form.js';

/** What host and secretariat do to an activity as a whole, from its page. */
@Controller('activities/:id')
export class ActivityMovesPages {
  constructor(
    private readonly activityPage: ActivityPage,
    private readonly moves: MoveActivity,
    private readonly finishing: FinishActivity,
  ) {}

  @Post('propose')
  @Requires('activity.host')
  propose(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return this.attempt(principal, locale, id, form, 'proposed', () => this.moves.propose(principal, id));
  }

  @Post('publish')
  @Requires('activity.manage')
  publish(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return this.attempt(principal, locale, id, form, 'published', () => this.moves.publish(principal, id));
  }

  @Post('return')
  @Requires('activity.manage')
  sendBack(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return this.attempt(principal, locale, id, form, 'returned', ({ reason }) =>
      this.moves.sendBack(principal, id, reason),
    );
  }

  @Post('cancel')
  @Requires('activity.host')
  cancel(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return this.attempt(principal, locale, id, form, 'cancelled', ({ reason }) =>
      this.moves.cancel(principal, id, reason),
    );
  }

  @Post('finish')
  @Requires('activity.host')
  finish(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return this.attempt(principal, locale, id, form, 'finished', () => this.finishing.finish(principal, id));
  }

  @Post('reopen')
  @Requires('activity.manage')
  reopen(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return this.attempt(principal, locale, id, form, 'reopened', ({ reason }) =>
      this.finishing.undo(principal, id, reason),
    );
  }

  private attempt(
    principal: Principal,
    locale: Locale,
    id: string,
    form: Form<ReasonForm>,
    flash: string,
    act: (input: ReasonForm) => Promise<void>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async (input) => {
        await act(input);
        return redirect(`/activities/${id}`, `activities.flash.${flash}`);
      },
      (state) => this.activityPage.show(principal, locale, id, state),
    );
  }
}
