import { CurrentLocale, CurrentPrincipal, type Page, type Principal, Public } from '#http';
import type { Locale } from '#views';
import { Controller, Get, Param } from '@nestjs/common';
import { ActivityPage } from './activity-page.js';

/** The page of one activity, which is also its page to share. */
@Controller('activities')
export class ActivityPages {
  constructor(private readonly activityPage: ActivityPage) {}

  @Get(':id')
  @Public()
  show(
    @CurrentPrincipal() principal: Principal | null,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
  ): Promise<Page> {
    return this.activityPage.show(principal, locale, id);
  }
}
