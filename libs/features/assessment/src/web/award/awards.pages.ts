import { CurrentPrincipal, page, pagerOf, Requires, type Page, type Principal } from '#http';
import { can } from '#identity';
import { Clock, today } from '#kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { AWARD_TABS, AwardDeskQueries } from '../../queries/award-desk.queries.js';
import { deadlineOf } from '../cycle/case-badges.js';
import { AwardListQuery } from './award-list.query.js';

/** 认定: what waits for a proposal, for the leader's decision, and what was decided. */
@Controller('awards')
@Requires('award.view')
export class AwardsPages {
  constructor(
    private readonly desk: AwardDeskQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentPrincipal() principal: Principal, @Query() query: AwardListQuery): Promise<Page> {
    const tab = query.tab ?? (can(principal, 'award.decide') ? 'to_decide' : 'to_propose');
    const counts = await this.desk.counts();
    const found = await this.desk.list(tab, Number(query.page ?? 1));
    const day = today(this.clock);
    return page('award/list', {
      tab,
      tabs: AWARD_TABS.map((name) => ({
        name,
        href: `/awards?tab=${name}`,
        count: counts[name],
        current: name === tab,
      })),
      decided: tab === 'decided',
      rows: found.rows.map((row) => ({ ...row, deadline: deadlineOf(row.dueOn, day) })),
      pager: pagerOf('/awards', { tab }, found),
    });
  }
}
