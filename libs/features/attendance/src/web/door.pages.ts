import { CurrentLocale, CurrentPrincipal, page, type Page, type Principal, Public, Requires } from '#http';
import { type Locale, Translator } from '#views';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HostedActivity } from '../use-cases/hosted-activity.js';
import { CheckinBuild } from './checkin-build.js';
import { doorTexts } from './door-texts.js';

/** The check-in page with what makes it installable and lets it live without a network. */
@Controller('checkin')
export class DoorPages {
  constructor(
    private readonly hosted: HostedActivity,
    private readonly build: CheckinBuild,
    private readonly translator: Translator,
  ) {}

  /** Below /checkin/, so that its scope is this page and nothing else. */
  @Get('worker.js')
  @Public()
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'no-cache')
  worker(): string {
    return this.build.worker();
  }

  /** The same for every activity except where it begins: it tells nothing about one. */
  @Get(':activityId/manifest.webmanifest')
  @Public()
  @Header('content-type', 'application/manifest+json; charset=utf-8')
  manifest(@CurrentLocale() locale: Locale, @Param('activityId') activityId: string): object {
    return {
      name: this.translator.t(locale, 'attendance.door.appName'),
      short_name: this.translator.t(locale, 'attendance.door.appShortName'),
      lang: locale,
      start_url: `/checkin/${encodeURIComponent(activityId)}`,
      scope: '/checkin/',
      display: 'standalone',
      background_color: '#14181d',
      theme_color: '#c8161d',
      icons: ([192, 512] as const).map((size) => ({
        src: this.build.icon(size),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any maskable',
      })),
    };
  }

  /** Nothing of it is about a guest or about who looks: it is kept on the device. */
  @Get(':activityId')
  @Requires('checkin.work')
  async door(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('activityId') activityId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page> {
    const { id, title, startsAt, place } = await this.hosted.get(principal, activityId);
    void reply.header('x-checkin-build', this.build.name);
    const touchIcon = this.build.icon(192);
    return page('attendance/door', {
      id,
      title,
      startsAt,
      place,
      touchIcon,
      texts: doorTexts(locale, this.translator),
    });
  }
}
