import { StarQueries } from '#assessment';
import { CurrentPrincipal, page, pagerOf, Requires, type Page, type Principal } from '#http';
import { can } from '#identity';
import { notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { GrantDeskQueries } from '../../queries/grant-desk.queries.js';
import { OwnGrantsQueries } from '../../queries/own-grants.queries.js';
import { ProgrammeQueries, type ProgrammeItem } from '../../queries/programme.queries.js';
import { grantRowView } from '../grant-row-view.js';
import { GrantsQuery } from '../grants.query.js';
import { programmeView } from './programme-view.js';

/** One programme: for the district its money and its applications, for a union what it may have. */
@Controller('grants/programmes/:id')
export class ProgrammePages {
  constructor(
    private readonly programmes: ProgrammeQueries,
    private readonly desk: GrantDeskQueries,
    private readonly own: OwnGrantsQueries,
    private readonly stars: StarQueries,
  ) {}

  @Get()
  @Requires('grant.view')
  async show(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Query() query: GrantsQuery,
  ): Promise<Page> {
    const item = await this.programmes.one(id);
    return can(principal, 'grant.view', {})
      ? this.district(principal, item, query)
      : this.union(principal, item);
  }

  private async district(principal: Principal, item: ProgrammeItem, query: GrantsQuery): Promise<Page> {
    const found = await this.desk.list('all', Number(query.page ?? 1), item.id);
    const stars = await this.stars.many(found.rows.map(({ unionId }) => unionId));
    return page('grants/programme', {
      programme: programmeView(item, principal),
      rows: found.rows.map((row) => grantRowView(row, stars.get(row.unionId)?.suspended)),
      pager: pagerOf(`/grants/programmes/${item.id}`, {}, found),
    });
  }

  private async union(principal: Principal, item: ProgrammeItem): Promise<Page> {
    if (item.status === 'draft') throw notFound('programme');
    const unionId = ownUnionId(principal) ?? '';
    const open = (await this.own.open(unionId)).find(({ programme }) => programme.id === item.id);
    const { rows } = await this.own.applications(unionId, 1);
    const mine = rows.find(({ programmeId }) => programmeId === item.id);
    return page('grants/programme-union', {
      programme: programmeView(item, principal),
      eligibility: open?.eligibility ?? null,
      application: mine ? grantRowView(mine) : null,
      mayApply: can(principal, 'grant.apply', { unionId }),
    });
  }
}
