import {
  CurrentLocale,
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  page,
  type Page,
  type Principal,
  type Redirect,
  redirect,
  Requires,
  Throttle,
} from '#http';
import type { Locale } from '#views';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type MessageCircle, MESSAGE_CIRCLES, SendMessage } from '../use-cases/send-message.js';
import { CockpitListQuery } from './cockpit-list.query.js';
import { Cockpit } from './cockpit.js';
import { MessageForm } from './message.form.js';

/** 主办方工作台 */
@Controller('activities/:id/host')
@Requires('activity.host')
export class HostPages {
  constructor(
    private readonly cockpit: Cockpit,
    private readonly sendMessage: SendMessage,
  ) {}

  @Get()
  async show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Query() query: CockpitListQuery,
  ): Promise<Page> {
    const activity = await this.cockpit.hosted(id, principal);
    return page('registrations/host', await this.cockpit.view(activity, query, locale, EMPTY_FORM));
  }

  @Post('messages')
  @Throttle({ requests: 20, seconds: 600 })
  async send(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') activityId: string,
    @FormBody(MessageForm) form: Form<MessageForm>,
  ): Promise<Page | Redirect> {
    const activity = await this.cockpit.hosted(activityId, principal);
    return form.submit(
      async ({ circle = '', text = '' }) => {
        const told = await this.sendMessage.execute({
          activityId,
          circle: circleOf(circle),
          text,
          principal,
        });
        return redirect(`/activities/${activityId}/host`, {
          kind: 'success',
          key: 'registrations.flash.sent',
          params: { count: told },
        });
      },
      async (state) =>
        page('registrations/host', await this.cockpit.view(activity, {}, locale, state), {
          status: state.status,
        }),
    );
  }
}

/** The select offers nothing else; what is sent all the same goes to the guests. */
function circleOf(typed: string): MessageCircle {
  return Object.hasOwn(MESSAGE_CIRCLES, typed) ? (typed as MessageCircle) : 'guests';
}
