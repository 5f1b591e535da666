import ical, { type VEvent } from 'node-ical';
import { activityCalendar, type CalendarEntry } from './activity-calendar.js';

const ENTRY: CalendarEntry = {
  id: '01a1f9ad-47eb-71ed-a30a-216c56bc9af3',
  title: '工会开放日，看“四新”（演示）; A\\B',
  topic: '第一行\n第二行，很长'.padEnd(200, '长'),
  status: 'published',
  startsAt: new Date('2026-12-31T15:30:00Z'),
  endsAt: new Date('2026-12-31T17:30:00Z'),
  place: '示例区（演示）',
  onlineUrl: 'https://meet.example/abc',
  hostName: '示例工会（演示）',
  sequence: 3,
  createdAt: new Date('2026-11-01T00:00:00Z'),
  updatedAt: new Date('2026-11-02T00:00:00Z'),
};

function parse(entry: CalendarEntry): VEvent {
  const text = activityCalendar('联盟活动', 'https://portal.example', [entry]);
  const [event] = Object.values(ical.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT');
  if (event?.type !== 'VEVENT') throw new Error('no event');
  return event;
}

describe('the calendar of an activity', () => {
  it('comes back from another program as it was, over midnight and new year in Shanghai', () => {
    expect(parse(ENTRY)).toMatchObject({
      uid: `${ENTRY.id}@portal.example`,
      summary: ENTRY.title,
      description: `${ENTRY.topic}\n${ENTRY.hostName}`,
      location: '示例区（演示） https://meet.example/abc',
      status: 'CONFIRMED',
      sequence: 3,
    });
    expect(parse(ENTRY).start.getTime()).toBe(ENTRY.startsAt.getTime());
    expect(parse(ENTRY).end?.getTime()).toBe(ENTRY.endsAt.getTime());
  });

  it('keeps a cancelled one, as cancelled', () => {
    expect(parse({ ...ENTRY, status: 'cancelled' }).status).toBe('CANCELLED');
  });

  it('has no line that is longer than 75 octets', () => {
    const lines = activityCalendar('联盟活动', 'https://portal.example', [ENTRY]).split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });
});
