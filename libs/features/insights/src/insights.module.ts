import { GrantsModule } from '#grants';
import { InnovationModule } from '#innovation';
import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { StatisticsWorkbook } from './exports/statistics-workbook.js';
import { ActivityFigures } from './queries/activity-figures.queries.js';
import { MembershipFigures } from './queries/membership-figures.queries.js';
import { StatisticsQueries } from './queries/statistics.queries.js';
import { StatisticsWords } from './web/statistics-words.js';
import { StatisticsApi } from './web/statistics.api.js';
import { StatisticsPages } from './web/statistics.pages.js';

/** 统计: what the features tell, put together. */
@Module({
  imports: [GrantsModule, InnovationModule, OrganizationsModule],
  controllers: [StatisticsApi, StatisticsPages],
  providers: [ActivityFigures, MembershipFigures, StatisticsQueries, StatisticsWords, StatisticsWorkbook],
})
export class InsightsModule {}
