import { calendarDateOf } from '#kernel';

const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?$/;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * An instant as a form or the API has it: `2026-11-30T10:00` is Shanghai's clock; with a zone it is that
 * zone's. null for anything else, and for days no calendar has.
 */
export function instantOf(text: string): Date | null {
  const local = LOCAL.exec(text);
  const zoned = local ? `${local[1] ?? ''}T${local[2] ?? ''}:00+08:00` : ZONED.test(text) ? text : null;
  if (zoned === null) return null;
  const instant = new Date(zoned);
  if (Number.isNaN(instant.getTime())) return null;
  return local && localOf(instant) !== `${local[1] ?? ''}T${local[2] ?? ''}` ? null : instant;
}

/** What a `datetime-local` control shows: Shanghai's clock. */
export function localOf(instant: Date): string {
  return `${calendarDateOf(instant)}T${CLOCK.format(instant)}`;
}
