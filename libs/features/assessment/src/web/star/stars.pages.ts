import { CurrentLocale, CurrentPrincipal, page, pagerOf, Requires, type Page, type Principal } from '#http';
import { can } from '#identity';
import { Clock, today } from '#kernel';
import { Translator, type Locale } from '#views';
import { Controller, Get, Query } from '@nestjs/common';
import { STAR_TABS, StarDeskQueries } from '../../queries/star-desk.queries.js';
import { StarListQuery } from './star-list.query.js';
import { STAR_TONES } from './star-view.js';

/** 星级管理: every union's star, and what waits for a decision. */
@Controller('stars')
@Requires('star.view')
export class StarsPages {
  constructor(
    private readonly desk: StarDeskQueries,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Query() query: StarListQuery,
  ): Promise<Page> {
    const tab = query.tab ?? (can(principal, 'award.decide') ? 'open' : 'in_force');
    const q = query.q ?? '';
    const found = await this.desk.list(tab, q, Number(query.page ?? 1), today(this.clock));
    const say = (key: string): string => this.translator.t(locale, key);
    return page('star/list', {
      tab,
      q,
      tabs: STAR_TABS.map((name) => ({
        name,
        href: `/stars?tab=${name}`,
        count: found.counts[name],
        current: name === tab,
      })),
      rows: found.rows.map((row) => ({
        ...row,
        stateText: say(`star.state.${row.state}`),
        tone: STAR_TONES[row.state],
        waitingText: row.waiting && say(`star.effect.${row.waiting}`),
      })),
      pager: pagerOf('/stars', { tab, q }, found),
    });
  }
}
