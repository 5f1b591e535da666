import { CurrentPrincipal, Requires, type Principal } from '#http';
import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ExamplePage, ExampleView } from '../../queries/example-view.js';
import { ExampleQueries } from '../../queries/example.queries.js';
import { OpenExample } from '../../use-cases/open-example.js';
import { WithdrawExample } from '../../use-cases/withdraw-example.js';
import { ExperienceQuery } from '../experience.query.js';

/** The library of examples for machines. */
@ApiTags('mentoring')
@Controller('api/v1/experience')
@Requires('mentoring.view')
export class ExperienceApi {
  constructor(
    private readonly examples: ExampleQueries,
    private readonly openExample: OpenExample,
    private readonly withdrawExample: WithdrawExample,
  ) {}

  /** Published ones. */
  @Get()
  list(@Query() { q, indicator, page }: ExperienceQuery): Promise<ExamplePage> {
    const wanted = indicator === '' ? undefined : indicator;
    return this.examples.published({ search: q, indicator: wanted, page: Number(page ?? 1) });
  }

  @Get(':id')
  one(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<ExampleView> {
    return this.openExample.find(principal, id);
  }

  /** Its union's chair, or the secretariat: the use case looks. */
  @Delete(':id')
  @HttpCode(204)
  async withdraw(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    await this.withdrawExample.execute(principal, id);
  }
}
