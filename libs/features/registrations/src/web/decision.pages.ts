import {
  CurrentLocale,
  CurrentPrincipal,
  Form,
  FormBody,
  page,
  type Page,
  type Principal,
  type Redirect,
  redirect,
  Requires,
} from '#http';
import type { Locale } from '#views';
import { Controller, Param, Post } from '@nestjs/common';
import { CancelRegistration } from '../use-cases/cancel-registration.js';
import { DecideRegistration } from '../use-cases/decide-registration.js';
import { Cockpit } from './cockpit.js';
import type { CockpitList } from './cockpit-lists.js';
import { ReasonForm } from './reason.form.js';

/** What a host decides about one person, from the cockpit and back to it. */
@Controller('activities/:id/host/:registrationId')
@Requires('activity.host')
export class DecisionPages {
  constructor(
    private readonly cockpit: Cockpit,
    private readonly decide: DecideRegistration,
    private readonly cancelRegistration: CancelRegistration,
  ) {}

  @Post('approve')
  approve(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') activityId: string,
    @Param('registrationId') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    const act = async (): Promise<string> => {
      const status = await this.decide.approve(id, principal);
      return status === 'waiting' ? 'approved_waiting' : 'approved';
    };
    return this.answer({ activityId, list: 'pending', principal, locale }, form, act);
  }

  @Post('decline')
  decline(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') activityId: string,
    @Param('registrationId') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    const act = async ({ reason = '' }: ReasonForm): Promise<string> => {
      await this.decide.decline(id, principal, reason);
      return 'declined';
    };
    return this.answer({ activityId, list: 'pending', principal, locale }, form, act);
  }

  @Post('cancel')
  cancel(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') activityId: string,
    @Param('registrationId') id: string,
    @FormBody(ReasonForm) form: Form<ReasonForm>,
  ): Promise<Page | Redirect> {
    const act = async ({ reason = '' }: ReasonForm): Promise<string> => {
      await this.cancelRegistration.byHost(id, principal, reason);
      return 'cancelled';
    };
    return this.answer({ activityId, list: 'guests', principal, locale }, form, act);
  }

  private async answer(
    at: { activityId: string; list: CockpitList; principal: Principal; locale: Locale },
    form: Form<ReasonForm>,
    act: (input: ReasonForm) => Promise<string>,
  ): Promise<Page | Redirect> {
    const activity = await this.cockpit.hosted(at.activityId, at.principal);
    return form.submit(
      async (input) =>
        redirect(
          `/activities/${activity.id}/host?list=${at.list}`,
          `registrations.flash.${await act(input)}`,
        ),
      async (state) =>
        page('registrations/host', await this.cockpit.view(activity, { list: at.list }, at.locale, state), {
          status: state.status,
        }),
    );
  }
}
