import { Requires } from '#http';
import { Clock, today } from '#kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Statistics } from '../queries/statistics.js';
import { StatisticsQueries } from '../queries/statistics.queries.js';
import { StatisticsQuery } from './statistics.query.js';

/** The alliance in numbers. Figures of groups below five are null. */
@ApiTags('statistics')
@Controller('api/v1/statistics')
@Requires('statistics.view')
export class StatisticsApi {
  constructor(
    private readonly statistics: StatisticsQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Query() { year }: StatisticsQuery): Promise<Statistics> {
    return this.statistics.of(Number(year || today(this.clock).slice(0, 4)));
  }
}
