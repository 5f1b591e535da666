import { CurrentPrincipal, Requires, type Principal } from '#http';
import { can } from '#identity';
import { notFound } from '#kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CreditView } from '../queries/credit.queries.js';
import type { FactPage, FactView } from '../queries/fact-view.js';
import { FactQueries } from '../queries/fact.queries.js';
import { WithdrawFact } from '../use-cases/withdraw-fact.js';
import { factFilter } from './fact-filter.js';
import { FactListQuery } from './fact-list.query.js';
import { FactsDesk } from './facts-desk.js';
import { WithdrawalDto } from './facts.dto.js';

/** What the platform recorded, with its provenance, and the alliance credit computed from it. */
@ApiTags('facts')
@Controller('api/v1')
export class FactsApi {
  constructor(
    private readonly facts: FactQueries,
    private readonly desk: FactsDesk,
    private readonly withdrawFact: WithdrawFact,
  ) {}

  /** The latest first, withdrawn ones among them; a union's own, or those of the unions one may see. */
  @Get('facts')
  @Requires('fact.view')
  async list(@CurrentPrincipal() principal: Principal, @Query() query: FactListQuery): Promise<FactPage> {
    return this.facts.list(factFilter(principal, query));
  }

  @Get('facts/:id')
  @Requires('fact.view')
  async one(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<FactView> {
    const fact = await this.facts.one(id);
    if (!fact || !can(principal, 'fact.view', fact)) throw notFound('fact');
    return fact;
  }

  /** For good: what the source tells later does not bring the fact back. */
  @Post('facts/:id/withdrawal')
  @HttpCode(204)
  @Requires('fact.withdraw')
  async withdraw(
    @CurrentPrincipal() principal: Principal,
    @Param('id') factId: string,
    @Body() { reason }: WithdrawalDto,
  ): Promise<void> {
    await this.withdrawFact.execute({ factId, reason, principal });
  }

  /** Never part of the star points. Without a year: the running one. */
  @Get('unions/:id/alliance-credit')
  @Requires('fact.view')
  async credit(
    @CurrentPrincipal() principal: Principal,
    @Param('id') unionId: string,
    @Query() { year }: FactListQuery,
  ): Promise<{ readonly credit: CreditView | null }> {
    return { credit: await this.desk.creditOf(principal, unionId, year ? Number(year) : undefined) };
  }
}
