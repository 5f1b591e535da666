import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  CurrentLocale,
  CurrentPrincipal,
  page,
  pagerOf,
  redirect,
  Requires,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import { can } from '#identity';
import { Clock, notFound, today } from '#kernel';
import type { Locale } from '#views';
import { OrganizationsQueries } from '../queries/organizations.queries.js';
import { Choices } from './choices.js';
import { unionPage } from './profile-view.js';
import { UnionListQuery } from './union-list.query.js';
import { ownUnionId, viewingScope } from './viewing-scope.js';

const ALL = 'organizations.list.all';

/** 组织: the unions of a district, or of a reviewer's sub-districts, to look through. */
@Controller('organizations')
export class UnionsPages {
  constructor(
    private readonly organizations: OrganizationsQueries,
    private readonly choices: Choices,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('organization.view')
  async list(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Query() query: UnionListQuery,
  ): Promise<Page | Redirect> {
    const within = viewingScope(principal);
    if (within?.length === 0) return redirect('/organization');
    const { q, subdistrict, industry } = query;
    const found = await this.organizations.unions({
      search: q,
      subdistrictId: subdistrict === '' ? undefined : subdistrict,
      industry: industry === '' ? undefined : industry,
      within,
      page: Number(query.page ?? 1),
    });
    return page('organizations/unions', {
      filter: { q: q ?? '', subdistrict: subdistrict ?? '', industry: industry ?? '' },
      filtered: [q, subdistrict, industry].some(Boolean),
      subdistricts: await this.choices.subdistricts(locale, ALL, within),
      industries: this.choices.industries(locale, ALL),
      rows: found.rows,
      total: found.total,
      pager: pagerOf('/organizations', { q, subdistrict, industry }, found),
      mayManage: can(principal, 'organization.manage'),
    });
  }

  @Get(':id')
  @Requires('organization.view')
  async view(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Page | Redirect> {
    if (id === ownUnionId(principal)) return redirect('/organization');
    const union = await this.organizations.union(id);
    if (!union || !can(principal, 'organization.view', union)) throw notFound('union');
    const model = unionPage(union, today(this.clock));
    return page('organizations/union', {
      ...model,
      mayManage: can(principal, 'organization.manage'),
      own: false,
    });
  }
}
