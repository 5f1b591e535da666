import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { ActivityStatus } from './activity-status.js';

/** What a calendar shows of an activity. */
export interface CalendarEntry {
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  readonly status: ActivityStatus;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly onlineUrl: string | null;
  readonly hostName: string;
  readonly sequence: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/**
 * Activities as iCalendar (RFC 5545). Times are written in UTC: every calendar shows them right in its
 * own zone. A changed activity keeps its UID and has a higher SEQUENCE; a cancelled one stays, as cancelled.
 *
 * @param publicUrl the portal's address, without a slash at the end
 */
export function activityCalendar(name: string, publicUrl: string, entries: readonly CalendarEntry[]): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'star-union', product: 'portal', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  const { hostname } = new URL(publicUrl);
  for (const entry of entries) {
    const place = [entry.place, entry.onlineUrl].filter((part) => part !== null).join(' ');
    calendar.createEvent({
      id: `${entry.id}@${hostname}`,
      sequence: entry.sequence,
      start: entry.startsAt,
      end: entry.endsAt,
      stamp: entry.updatedAt,
      created: entry.createdAt,
      lastModified: entry.updatedAt,
      summary: entry.title,
      description: [entry.topic, entry.hostName].filter(Boolean).join('\n'),
      location: place,
      url: `${publicUrl}/activities/${entry.id}`,
      status: entry.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
