import type { Door } from './door.js';
import type { Ticket } from './ticket.js';
import type { Verdict } from './verdict.js';

/**
 * The rules of admission: the server and the scanner's page run this same code. A person with a ticket is
 * never turned away by it: what is not as planned is put to the host.
 * @param ticket null when no ticket answers to what was presented
 */
export function admit(ticket: Ticket | null, door: Door): Verdict {
  if (!ticket) return { admit: false, tone: 'refuse', code: 'unknown' };
  if (door.already) return { admit: true, tone: 'again', code: 'again' };
  const doubt = doubtAbout(ticket, door);
  return doubt
    ? { admit: false, tone: 'ask', code: doubt }
    : { admit: true, tone: 'welcome', code: 'welcome' };
}

function doubtAbout(ticket: Ticket, door: Door): Verdict['code'] | null {
  if (ticket.status !== 'confirmed') return ticket.status;
  if (door.sessionId !== null && ticket.sessionIds && !ticket.sessionIds.includes(door.sessionId)) {
    return 'other_session';
  }
  const now = door.now + door.clockSkew;
  if (now < door.opensAt) return 'early';
  return now > door.closesAt ? 'late' : null;
}
