import { CurrentPrincipal, Requires, type Principal } from '#http';
import { can } from '#identity';
import { ownUnionId } from '#organizations';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { GrantCases, type GrantDossier } from '../../queries/grant-cases.js';
import { GrantDeskQueries, type GrantPage } from '../../queries/grant-desk.queries.js';
import { OwnGrantsQueries } from '../../queries/own-grants.queries.js';
import { GrantsQuery } from '../grants.query.js';

/** Applications to read: a union its own, the district all that were handed in. */
@ApiTags('grants')
@Controller('api/v1/grants/applications')
@Requires('grant.view')
export class ApplicationsApi {
  constructor(
    private readonly cases: GrantCases,
    private readonly desk: GrantDeskQueries,
    private readonly own: OwnGrantsQueries,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() { tab = 'all', page }: GrantsQuery,
  ): Promise<GrantPage> {
    const wanted = Number(page ?? 1);
    return can(principal, 'grant.view', {})
      ? this.desk.list(tab, wanted)
      : this.own.applications(ownUnionId(principal) ?? '', wanted);
  }

  @Get(':id')
  async one(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<GrantDossier> {
    return this.cases.of(principal, id);
  }
}
