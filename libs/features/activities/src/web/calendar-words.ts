import { addDays, type CalendarDate } from '#kernel';
import type { Locale } from '#views';
import { Injectable } from '@nestjs/common';

const A_MONDAY = '2026-11-02';

const formats = (options: Intl.DateTimeFormatOptions): Readonly<Record<Locale, Intl.DateTimeFormat>> => ({
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', ...options }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }),
});
const MONTH = formats({ year: 'numeric', month: 'long' });
const DAY = formats({ month: 'long', day: 'numeric', weekday: 'long' });
const WEEKDAY = formats({ weekday: 'short' });

/** Names of months and days. Calendar dates have no zone, so they are written in UTC. */
@Injectable()
export class CalendarWords {
  /** @param month `YYYY-MM` */
  month(locale: Locale, month: string): string {
    return MONTH[locale].format(new Date(`${month}-01T00:00:00Z`));
  }

  day(locale: Locale, date: CalendarDate): string {
    return DAY[locale].format(new Date(`${date}T00:00:00Z`));
  }

  /** Monday first. */
  weekdays(locale: Locale): string[] {
    return Array.from({ length: 7 }, (_, index) =>
      WEEKDAY[locale].format(new Date(`${addDays(A_MONDAY, index)}T00:00:00Z`)),
    );
  }
}
