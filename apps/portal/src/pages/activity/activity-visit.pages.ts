import { OfferHelp, SignSlip } from '#activities';
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
import { OfferForm } from './offer.form.js';
import { ReasonForm } from './reason.form.js';
import { SlipForm } from './slip.form.js';

/** 劳模工匠助企行: offers and the problem-solved slip, from the page of the visit. */
@Controller('activities/:id')
export class ActivityVisitPages {
  constructor(
    private readonly activityPage: ActivityPage,
    private readonly help: OfferHelp,
    private readonly slips: SignSlip,
  ) {}

  @Post('offers')
  @Requires('activity.register')
  offer(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(OfferForm) form: Form<OfferForm>,
  ): Promise<Page | Redirect> {
    return this.attempt(principal, locale, id, form, 'offered', ({ craftsman, offer }) =>
      this.help.offer(principal, id, craftsman, offer),
    );
  }

  @Post('offers/:offerId/choose')
  @Requires('activity.host')
  choose(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Param('offerId') offerId: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return this.attempt(principal, locale, id, form, 'chosen', () =>
      this.help.choose(principal, id, offerId),
    );
  }

  @Post('slip')
  @Requires('activity.host')
  deliver(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(SlipForm) form: Form<SlipForm>,
  ): Promise<Page | Redirect> {
    return this.attempt(principal, locale, id, form, 'delivered', ({ liaison, deliveredOn, solved }) =>
      this.slips.deliver(principal, { activityId: id, liaison, deliveredOn, solved }),
    );
  }

  @Post('slip/confirm')
  @Requires('activity.register')
  confirm(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return this.attempt(principal, locale, id, form, 'confirmed', () => this.slips.confirm(principal, id));
  }

  @Post('slip/take-back')
  @Requires('activity.register')
  takeBack(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    return this.attempt(principal, locale, id, form, 'takenBack', ({ reason }) =>
      this.slips.takeBack(principal, id, reason),
    );
  }

  private attempt<Input extends object>(
    principal: Principal,
    locale: Locale,
    id: string,
    form: Form<Input>,
    flash: string,
    act: (input: Input) => Promise<unknown>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async (input) => {
        await act(input);
        return redirect(`/activities/${id}#visit`, `activities.flash.${flash}`);
      },
      (state) => this.activityPage.show(principal, locale, id, state),
    );
  }
}
