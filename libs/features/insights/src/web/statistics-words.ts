import { Translator, type Locale } from '#views';
import { Injectable } from '@nestjs/common';
import type { GroupKind, StatisticsColumn, StatisticsTable } from '../domain/statistics-table.js';

/** Names of tables, columns and groups in a reader's language; the page and the workbook say the same. */
@Injectable()
export class StatisticsWords {
  constructor(private readonly translator: Translator) {}

  table({ key }: StatisticsTable, locale: Locale): string {
    return this.translator.t(locale, `insights.tables.${key}`);
  }

  column({ key }: StatisticsColumn, locale: Locale): string {
    return this.translator.t(locale, `insights.columns.${key}`);
  }

  group(kind: GroupKind, group: string, locale: Locale): string {
    if (kind === 'industry') return this.translator.t(locale, `organizations.industry.${group}`);
    if (kind === 'activity_kind') return this.translator.t(locale, `activities.kinds.${group}`);
    return group;
  }

  say(key: string, locale: Locale, params: Readonly<Record<string, string | number>> = {}): string {
    return this.translator.t(locale, `insights.${key}`, params);
  }
}
