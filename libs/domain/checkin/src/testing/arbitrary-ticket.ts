import fc from 'fast-check';
import type { Door } from '../admission/door.js';
import { type Ticket, TICKET_STATUSES } from '../admission/ticket.js';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.split('');
const SESSIONS = ['s1', 's2', 's3'];
const DAY_MS = 86_400_000;
const OPENS = Date.UTC(2026, 10, 20, 0, 0);

export const arbitraryCode: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...CROCKFORD), { minLength: 16, maxLength: 16 })
  .map((letters) => letters.join(''));

export const arbitraryTicket: fc.Arbitrary<Ticket> = fc.record({
  code: arbitraryCode,
  registrationId: fc.uuid(),
  personName: fc.constantFrom('陈晓岚', '欧阳若兰', 'Li Wei', '阿依古丽·买买提'),
  unionName: fc.option(fc.constantFrom('明德精密工会', '远航电子工会'), { nil: null }),
  phoneTail: fc.stringMatching(/^\d{4}$/),
  status: fc.constantFrom(...TICKET_STATUSES),
  sessionIds: fc.option(fc.subarray(SESSIONS), { nil: null }),
});

/** Doors before, during and after the activity, at scanners whose clocks are up to two days off. */
export const arbitraryDoor: fc.Arbitrary<Door> = fc.record({
  opensAt: fc.constant(OPENS),
  closesAt: fc.constant(OPENS + DAY_MS / 2),
  sessionId: fc.option(fc.constantFrom(...SESSIONS), { nil: null }),
  now: fc.integer({ min: OPENS - 2 * DAY_MS, max: OPENS + 2 * DAY_MS }),
  clockSkew: fc.oneof(fc.constant(0), fc.integer({ min: -2 * DAY_MS, max: 2 * DAY_MS })),
  already: fc.boolean(),
});
