import { calendarDateOf } from '#kernel';

const CLOCK_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
});

/** `2026-11-25 14:00`, in the district's time: for notices and mails, which no template writes. */
export function instantWords(instant: Date): string {
  return `${calendarDateOf(instant)} ${CLOCK_TIME.format(instant)}`;
}
