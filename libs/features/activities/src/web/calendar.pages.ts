import { CurrentLocale, CurrentPrincipal, page, type Page, type Principal, Public } from '#http';
import { addDays, calendarDateOf, type CalendarDate, Clock, today } from '#kernel';
import type { Locale } from '#views';
import { Controller, Get, Query } from '@nestjs/common';
import { monthGrid, monthOf, neighbourMonth } from '../domain/month-grid.js';
import { instantOf } from '../domain/shanghai-time.js';
import { viewerOf } from '../domain/viewer.js';
import { ActivityQueries } from '../queries/activity.queries.js';
import type { ActivityListItem } from '../queries/activity-view.js';
import { ActivityWords } from './activity-words.js';
import { CalendarQuery } from './calendar.query.js';
import { CalendarWords } from './calendar-words.js';

const PATH = '/activities/calendar';

/** 活动日历: a month as a grid on wide screens, as an agenda on the phone; public ones for strangers. */
@Controller('activities/calendar')
@Public()
export class CalendarPages {
  constructor(
    private readonly activities: ActivityQueries,
    private readonly words: ActivityWords,
    private readonly calendar: CalendarWords,
    private readonly clock: Clock,
  ) {}

  @Get()
  async month(
    @CurrentPrincipal() principal: Principal | null,
    @CurrentLocale() locale: Locale,
    @Query() query: CalendarQuery,
  ): Promise<Page> {
    const day = today(this.clock);
    const month = monthOf(query.month, day);
    const weeks = monthGrid(month);
    const from = weeks[0]?.[0]?.date ?? day;
    const until = addDays(weeks.at(-1)?.[6]?.date ?? day, 1);
    const found = await this.activities.between(viewerOf(principal), midnight(from), midnight(until));
    const entriesOn = this.byDay(locale, found);
    const cell = ({ date, inMonth }: { date: CalendarDate; inMonth: boolean }) => ({
      date,
      inMonth,
      number: Number(date.slice(8)),
      isToday: date === day,
      label: this.calendar.day(locale, date),
      entries: entriesOn.get(date) ?? [],
    });
    const cells = weeks.map((week) => week.map(cell));
    const model = {
      monthTitle: this.calendar.month(locale, month),
      weekdays: this.calendar.weekdays(locale),
      weeks: cells,
      agenda: cells.flat().filter(({ inMonth, entries }) => inMonth && entries.length > 0),
      previous: link(neighbourMonth(month, -1)),
      next: link(neighbourMonth(month, 1)),
      thisMonth: month === day.slice(0, 7) ? null : PATH,
    };
    return page(principal ? 'activities/calendar' : 'activities/calendar-public', model);
  }

  /** An activity of several days stands on each of them. */
  private byDay(locale: Locale, found: readonly ActivityListItem[]) {
    const days = new Map<CalendarDate, ReturnType<CalendarPages['entry']>[]>();
    for (const activity of found) {
      const last = calendarDateOf(new Date(activity.endsAt.getTime() - 1));
      for (let date = calendarDateOf(activity.startsAt); date <= last; date = addDays(date, 1))
        days.set(date, [...(days.get(date) ?? []), this.entry(locale, activity)]);
    }
    return days;
  }

  private entry(locale: Locale, activity: ActivityListItem) {
    return {
      href: `/activities/${activity.id}`,
      title: activity.title,
      time: this.words.time(locale, activity.startsAt),
      kind: this.words.kind(locale, activity.kind),
      tone: activity.kind.replaceAll('_', '-'),
      place: activity.place,
      cancelled: activity.status === 'cancelled',
    };
  }
}

function link(month: string): string {
  return `${PATH}?month=${month}`;
}

function midnight(date: CalendarDate): Date {
  return instantOf(`${date}T00:00`) ?? new Date(0);
}
