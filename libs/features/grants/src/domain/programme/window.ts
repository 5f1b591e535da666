import type { CalendarDate } from '#kernel';
import type { Programme } from './programme.js';

/** Whether unions may hand in on that day; what was handed in is decided also later, until the programme closes. */
export function mayApplyOn({ status, terms }: Programme, day: CalendarDate): boolean {
  return status === 'open' && terms.opensOn <= day && day <= terms.closesOn;
}
