import { CurrentPrincipal, Requires, type Principal } from '#http';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Paged } from '../../queries/paged-rows.js';
import { type TalentItem, TalentQueries } from '../../queries/talent.queries.js';
import { InnovationAccess } from '../../use-cases/innovation-access.js';
import { ListTalent } from '../../use-cases/list-talent.js';
import { WithdrawTalent } from '../../use-cases/withdraw-talent.js';
import { InnovationListQuery } from '../innovation-list.query.js';
import { listFilter } from '../list-filter.js';
import { TalentDto } from './talent.dto.js';

/** People who agreed to be found, for machines. */
@ApiTags('innovation')
@Controller('api/v1/innovation/talents')
@Requires('innovation.view')
export class TalentsApi {
  constructor(
    private readonly access: InnovationAccess,
    private readonly talents: TalentQueries,
    private readonly listTalent: ListTalent,
    private readonly withdrawTalent: WithdrawTalent,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: InnovationListQuery,
  ): Promise<Paged<TalentItem>> {
    return this.talents.list(listFilter(query, await this.access.requireViewer(principal)));
  }

  @Post()
  @Requires('innovation.propose')
  async add(@CurrentPrincipal() principal: Principal, @Body() body: TalentDto): Promise<{ id: string }> {
    return { id: await this.listTalent.execute(principal, body) };
  }

  @Delete(':id')
  @HttpCode(204)
  async withdraw(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    await this.withdrawTalent.execute(principal, id);
  }
}
