import { CurrentPrincipal, Requires, type Principal } from '#http';
import { notFound } from '#kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Paged } from '../../queries/paged-rows.js';
import type { ResultItem, ResultView } from '../../queries/result-view.js';
import { ResultQueries } from '../../queries/result.queries.js';
import { InnovationAccess } from '../../use-cases/innovation-access.js';
import { WithdrawResult } from '../../use-cases/withdraw-result.js';
import { InnovationListQuery } from '../innovation-list.query.js';
import { listFilter } from '../list-filter.js';
import { ReasonDto } from './projects.dto.js';

/** Accepted results for machines. */
@ApiTags('innovation')
@Controller('api/v1/innovation/results')
@Requires('innovation.view')
export class ResultsApi {
  constructor(
    private readonly access: InnovationAccess,
    private readonly results: ResultQueries,
    private readonly withdrawResult: WithdrawResult,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: InnovationListQuery,
  ): Promise<Paged<ResultItem>> {
    return this.results.list(listFilter(query, await this.access.requireViewer(principal)));
  }

  @Get(':id')
  async one(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<ResultView> {
    await this.access.requireViewer(principal);
    const found = await this.results.one(id);
    if (!found) throw notFound('result');
    return found;
  }

  /** The secretariat's, and the leading union's chair's: the use case looks. */
  @Post(':id/withdraw')
  @HttpCode(204)
  async withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    await this.withdrawResult.execute(principal, id, reason);
  }
}
