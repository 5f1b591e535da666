import { calendarDateOf } from '#kernel';
import { type Locale, Translator } from '#views';
import { Injectable } from '@nestjs/common';
import type { ActivityKind } from '../domain/activity-kind.js';
import type { Audience } from '../domain/activity-plan.js';
import type { ActivityStatus } from '../domain/activity-status.js';

export interface Badge {
  readonly text: string;
  readonly tone: 'neutral' | 'info' | 'success' | 'warning' | 'danger';
}

interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const ZONE = 'Asia/Shanghai';
const TAGS: Readonly<Record<Locale, string>> = { 'zh-CN': 'zh-CN', en: 'en-GB' };

const formats = (options: Intl.DateTimeFormatOptions): Readonly<Record<Locale, Intl.DateTimeFormat>> => ({
  'zh-CN': new Intl.DateTimeFormat(TAGS['zh-CN'], { timeZone: ZONE, ...options }),
  en: new Intl.DateTimeFormat(TAGS.en, { timeZone: ZONE, ...options }),
});
const DAY = formats({ year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' });
const MONTH_DAY = formats({ month: 'short', day: 'numeric' });
const WEEKDAY = formats({ weekday: 'short' });
const TIME = formats({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Words about activities, in the reader's language; times in Shanghai. */
@Injectable()
export class ActivityWords {
  /** texts never change while the portal runs, and a month asks for these hundreds of times */
  private readonly kinds = new Map<string, string>();

  constructor(private readonly translator: Translator) {}

  kind(locale: Locale, kind: ActivityKind): string {
    const key = `${locale} ${kind}`;
    const text = this.kinds.get(key) ?? this.translator.t(locale, `activities.kinds.${kind}`);
    this.kinds.set(key, text);
    return text;
  }

  /** What somebody has to know of the state; `over`: published and its end is past. */
  badge(locale: Locale, status: ActivityStatus, over: boolean): Badge {
    const state = status === 'published' && over ? 'over' : status;
    const tones = {
      draft: 'neutral',
      proposed: 'warning',
      published: 'success',
      over: 'neutral',
      cancelled: 'danger',
      finished: 'neutral',
    } as const;
    return { text: this.translator.t(locale, `activities.states.${state}`), tone: tones[state] };
  }

  /** Who may come. */
  audience(locale: Locale, { who, minStar }: Pick<Audience, 'who' | 'minStar'>): string {
    const key = who === 'members' && minStar > 0 ? 'membersFrom' : who;
    return this.translator.t(locale, `activities.audience.${key}`, { count: minStar });
  }

  /** `2026年11月30日周一 10:00–12:00`, with both days when it ends on another one. */
  when(locale: Locale, { startsAt, endsAt }: Times): string {
    const start = `${DAY[locale].format(startsAt)} ${TIME[locale].format(startsAt)}`;
    const sameDay = calendarDateOf(startsAt) === calendarDateOf(endsAt);
    const end = sameDay ? '' : `${DAY[locale].format(endsAt)} `;
    return `${start}–${end}${TIME[locale].format(endsAt)}`;
  }

  /** Of a session; the day is said when the activity has several. */
  slot(locale: Locale, { startsAt, endsAt }: Times, severalDays: boolean): string {
    const day = severalDays ? `${MONTH_DAY[locale].format(startsAt)} ` : '';
    return `${day}${TIME[locale].format(startsAt)}–${TIME[locale].format(endsAt)}`;
  }

  time(locale: Locale, instant: Date): string {
    return TIME[locale].format(instant);
  }

  /** For the block at the left of a list's row. */
  day(locale: Locale, instant: Date): { readonly date: string; readonly weekday: string } {
    return { date: MONTH_DAY[locale].format(instant), weekday: WEEKDAY[locale].format(instant) };
  }
}
