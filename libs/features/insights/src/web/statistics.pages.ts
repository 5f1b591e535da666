import { CurrentLocale, page, Requires, type Page } from '#http';
import { Clock, today } from '#kernel';
import type { Locale } from '#views';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { StatisticsWorkbook } from '../exports/statistics-workbook.js';
import { ActivityFigures } from '../queries/activity-figures.queries.js';
import { StatisticsQueries } from '../queries/statistics.queries.js';
import { statisticsPage } from './statistics-view.js';
import { StatisticsWords } from './statistics-words.js';
import { StatisticsQuery } from './statistics.query.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 统计: the alliance in numbers, by sub-district and industry; groups, never a single union. */
@Controller('statistics')
@Requires('statistics.view')
export class StatisticsPages {
  constructor(
    private readonly statistics: StatisticsQueries,
    private readonly activities: ActivityFigures,
    private readonly workbook: StatisticsWorkbook,
    private readonly words: StatisticsWords,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentLocale() locale: Locale, @Query() query: StatisticsQuery): Promise<Page> {
    const found = await this.statistics.of(this.yearOf(query));
    const years = await this.activities.years();
    return page('insights/statistics', statisticsPage(found, years, this.words, locale));
  }

  @Get('statistics.xlsx')
  @Header('cache-control', 'private, no-store')
  async export(@CurrentLocale() locale: Locale, @Query() query: StatisticsQuery): Promise<StreamableFile> {
    const year = this.yearOf(query);
    const content = await this.workbook.write(await this.statistics.of(year), locale);
    return new StreamableFile(content, {
      type: XLSX,
      length: content.length,
      disposition: `attachment; filename="statistics-${year}.xlsx"`,
    });
  }

  private yearOf({ year }: StatisticsQuery): number {
    return Number(year || today(this.clock).slice(0, 4));
  }
}
