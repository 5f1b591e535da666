import { AppConfig } from '#config';
import {
  CurrentLocale,
  CurrentPrincipal,
  type Principal,
  Public,
  redirect,
  type Redirect,
  Requires,
  page,
  type Page,
  Throttle,
} from '#http';
import { notFound } from '#kernel';
import { type Locale, Translator } from '#views';
import { Controller, Get, Header, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { activityCalendar } from '../domain/activity-calendar.js';
import { seesActivity } from '../domain/activity-doors.js';
import { isOut } from '../domain/activity-status.js';
import { ActivityQueries } from '../queries/activity.queries.js';
import { CalendarFeeds } from '../use-cases/calendar-feeds.js';

const ICS = 'text/calendar; charset=utf-8; method=PUBLISH';

/** Activities for calendar programs: one as a file, a member's as a feed at a secret address. */
@Controller('activities')
export class CalendarFilesController {
  constructor(
    private readonly activities: ActivityQueries,
    private readonly feeds: CalendarFeeds,
    private readonly translator: Translator,
    private readonly config: AppConfig,
  ) {}

  @Get(':id.ics')
  @Public()
  async one(
    @CurrentPrincipal() principal: Principal | null,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const activity = await this.activities.one(id);
    if (!activity || !isOut(activity.status) || !seesActivity(principal, activity))
      throw notFound('activity');
    void reply.header('content-type', ICS).header('content-disposition', `attachment; filename="${id}.ics"`);
    // the room's address is for those who registered: their ticket shows it
    return this.write(locale, [{ ...activity, onlineUrl: null }]);
  }

  @Get('feed')
  @Requires('activity.view')
  about(): Page {
    return page('activities/feed', { url: null });
  }

  /** A new address; it is shown once. */
  @Post('feed')
  @Requires('activity.view')
  async open(@CurrentPrincipal() principal: Principal): Promise<Page> {
    const token = await this.feeds.open(principal);
    return page('activities/feed', { url: `${this.config.http.publicUrl}/activities/feed/${token}.ics` });
  }

  @Post('feed/close')
  @Requires('activity.view')
  async close(@CurrentPrincipal() principal: Principal): Promise<Redirect> {
    await this.feeds.close(principal);
    return redirect('/activities/feed', 'activities.flash.feedClosed');
  }

  @Get('feed/:token.ics')
  @Public()
  @Throttle({ requests: 60, seconds: 3600 })
  @Header('content-type', ICS)
  @Header('cache-control', 'private, max-age=900')
  async feed(@CurrentLocale() locale: Locale, @Param('token') token: string): Promise<string> {
    return this.write(locale, await this.feeds.entries(token));
  }

  private write(locale: Locale, entries: Parameters<typeof activityCalendar>[2]): string {
    const name = this.translator.t(locale, 'activities.calendar.title');
    return activityCalendar(name, this.config.http.publicUrl, entries);
  }
}
