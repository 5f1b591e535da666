import { calendarDateOf, workingDaysLeft } from '#kernel';
import type { HelperDelegate, HelperOptions } from 'handlebars';
import type { Translator } from '../i18n/translator.js';
import { ABSENT, contextOf } from './helper-context.js';

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
});

/** Days and times in Asia/Shanghai, from a Date, an ISO instant or a calendar date; null is a dash. */
export function dateHelpers(translator: Translator): Readonly<Record<string, HelperDelegate>> {
  const format = (name: string, write: (instant: Date) => string): HelperDelegate =>
    ((value: unknown) => (value === null ? ABSENT : write(instantOf(name, value)))) as HelperDelegate;
  return {
    date: ((value: unknown) => (value === null ? ABSENT : dayOf('date', value))) as HelperDelegate,
    time: format('time', (instant) => CLOCK_TIME.format(instant)),
    datetime: format('datetime', (instant) => `${calendarDateOf(instant)} ${CLOCK_TIME.format(instant)}`),
    /** `还剩 3 个工作日（11月25日止）`, counted from the context's day. */
    deadline: ((value: unknown, options: HelperOptions) => {
      if (value === null) return ABSENT;
      const { locale, today } = contextOf(options);
      const due = dayOf('deadline', value);
      const left = workingDaysLeft(today, due);
      const key = today > due ? 'overdue' : today === due ? 'today' : left === 0 ? 'soon' : 'left';
      const day = translator.t(locale, 'common.monthDay', {
        month: Number(due.slice(5, 7)),
        day: Number(due.slice(8)),
      });
      return translator.t(locale, `common.deadline.${key}`, { count: Math.abs(left), day });
    }) as HelperDelegate,
  };
}

function dayOf(helper: string, value: unknown): string {
  return typeof value === 'string' && CALENDAR_DATE.test(value)
    ? value
    : calendarDateOf(instantOf(helper, value));
}

function instantOf(helper: string, value: unknown): Date {
  const instant = value instanceof Date ? value : new Date(typeof value === 'string' ? value : NaN);
  if (Number.isNaN(instant.getTime()))
    throw new TypeError(`{{${helper}}} needs a date, got ${String(value)}`);
  return instant;
}
