import { StarQueries } from '#assessment';
import { CurrentPrincipal, page, pagerOf, Requires, type Page, type Principal } from '#http';
import { can } from '#identity';
import { ownUnionId } from '#organizations';
import { Controller, Get, Query } from '@nestjs/common';
import { GRANT_TABS, GrantDeskQueries, type GrantTab } from '../queries/grant-desk.queries.js';
import { OwnGrantsQueries } from '../queries/own-grants.queries.js';
import { ProgrammeQueries } from '../queries/programme.queries.js';
import { GrantsQuery } from './grants.query.js';
import { grantRowView } from './grant-row-view.js';
import { programmeView } from './programme/programme-view.js';

/** 以奖代补: a union sees what it has and may have, the district what to decide and where the money is. */
@Controller('grants')
@Requires('grant.view')
export class GrantsPages {
  constructor(
    private readonly own: OwnGrantsQueries,
    private readonly desk: GrantDeskQueries,
    private readonly programmes: ProgrammeQueries,
    private readonly stars: StarQueries,
  ) {}

  @Get()
  async list(@CurrentPrincipal() principal: Principal, @Query() query: GrantsQuery): Promise<Page> {
    return can(principal, 'grant.view', {}) ? this.district(principal, query) : this.union(principal, query);
  }

  private async union(principal: Principal, query: GrantsQuery): Promise<Page> {
    const unionId = ownUnionId(principal) ?? '';
    const found = await this.own.applications(unionId, Number(query.page ?? 1));
    const { suspended } = await this.stars.current(unionId);
    const open = await this.own.open(unionId);
    return page('grants/mine', {
      rows: found.rows.map((row) => grantRowView(row, suspended)),
      open: open.map(({ programme, eligibility }) => ({
        id: programme.id,
        terms: programme.terms,
        ...eligibility,
      })),
      mayApply: can(principal, 'grant.apply', { unionId }),
      pager: pagerOf('/grants', {}, found),
    });
  }

  private async district(principal: Principal, query: GrantsQuery): Promise<Page> {
    const leads = can(principal, 'grant.approve', {});
    const tab: GrantTab = query.tab ?? (leads ? 'to_approve' : 'to_check');
    const counts = await this.desk.counts();
    const found = await this.desk.list(tab, Number(query.page ?? 1));
    const stars = await this.stars.many(found.rows.map(({ unionId }) => unionId));
    const programmes = await this.programmes.list(Number(query.programmes ?? 1));
    return page('grants/desk', {
      tab,
      tabs: GRANT_TABS.map((name) => ({
        name,
        href: `/grants?tab=${name}`,
        count: counts[name],
        current: name === tab,
      })),
      rows: found.rows.map((row) => grantRowView(row, stars.get(row.unionId)?.suspended)),
      pager: pagerOf('/grants', { tab }, found),
      programmes: programmes.rows.map((one) => programmeView(one, principal)),
      programmePager: programmePager(tab, programmes),
      mayPlan: can(principal, 'grant.manage', {}),
    });
  }
}

function programmePager(tab: GrantTab, { page: at, pages }: { page: number; pages: number }) {
  const link = (target: number): string => `/grants?tab=${tab}&programmes=${target}`;
  return { page: at, pages, previous: at > 1 ? link(at - 1) : null, next: at < pages ? link(at + 1) : null };
}
