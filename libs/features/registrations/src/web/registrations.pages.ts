import { CurrentPrincipal, page, type Page, pagerOf, type Principal, Requires } from '#http';
import { Clock, forbidden } from '#kernel';
import { ownUnionId } from '#organizations';
import { Controller, Get, Query } from '@nestjs/common';
import { RegistrationQueries } from '../queries/registration.queries.js';
import { statusBadge } from './status-badge.js';

/** 我的报名: what a union has registered for, to come and past. */
@Controller('registrations')
@Requires('activity.register')
export class RegistrationsPages {
  constructor(
    private readonly registrations: RegistrationQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query('when') when: unknown,
    @Query('page') wanted: unknown,
  ): Promise<Page> {
    const unionId = ownUnionId(principal);
    if (unionId === null) throw forbidden();
    const tab = when === 'past' ? 'past' : 'coming';
    const found = await this.registrations.own(unionId, tab, Number(wanted) || 1, this.clock.now());
    const rows = found.rows.map((row) => ({ ...row, badge: statusBadge(row.status) }));
    return page('registrations/list', {
      tab,
      rows,
      total: found.total,
      pager: pagerOf('/registrations', { when: tab === 'past' ? tab : undefined }, found),
    });
  }
}
