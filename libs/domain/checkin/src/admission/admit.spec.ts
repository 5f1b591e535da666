import { admit } from './admit.js';
import { type Door, doorHours } from './door.js';
import type { Ticket } from './ticket.js';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-20T06:00:00Z');
const END = START + 2 * HOUR;
const ticket: Ticket = {
  code: '0123456789ABCDEF',
  registrationId: 'r1',
  personName: '陈晓岚（演示）',
  unionName: null,
  phoneTail: '0101',
  status: 'confirmed',
  sessionIds: null,
};
const door: Door = {
  ...doorHours(START, END),
  sessionId: null,
  now: START,
  clockSkew: 0,
  already: false,
};

it.each<[string, Partial<Ticket> | null, Partial<Door>, string]>([
  ['a confirmed guest is welcome', {}, {}, 'welcome welcome'],
  ['nothing answers to the code', null, {}, 'refuse unknown'],
  ['who is in already is told so, and stays in', {}, { already: true }, 'again again'],
  ['… also when the seat was cancelled meanwhile', { status: 'cancelled' }, { already: true }, 'again again'],
  ['a cancelled registration is put to the host', { status: 'cancelled' }, {}, 'ask cancelled'],
  ['so is one in the queue', { status: 'waiting' }, {}, 'ask waiting'],
  ['… with an offered seat', { status: 'offered' }, {}, 'ask offered'],
  ['… not yet approved', { status: 'pending' }, {}, 'ask pending'],
  ['… declined', { status: 'declined' }, {}, 'ask declined'],
  ['… whose claim ran out', { status: 'expired' }, {}, 'ask expired'],
  ['three hours before is not too early', {}, { now: START - 3 * HOUR }, 'welcome welcome'],
  ['more than three hours before is', {}, { now: START - 3 * HOUR - 1 }, 'ask early'],
  ['an hour after the end is not too late', {}, { now: END + HOUR }, 'welcome welcome'],
  ['more than that is', {}, { now: END + HOUR + 1 }, 'ask late'],
  ['a ticket for this session', { sessionIds: ['s1'] }, { sessionId: 's1' }, 'welcome welcome'],
  ['a ticket for another session', { sessionIds: ['s1'] }, { sessionId: 's2' }, 'ask other_session'],
  ['a ticket for one session at the main door', { sessionIds: ['s1'] }, {}, 'welcome welcome'],
  [
    'a scanner a day behind, which knows it',
    {},
    { now: START - 24 * HOUR, clockSkew: 24 * HOUR },
    'welcome welcome',
  ],
  [
    'a scanner a day ahead, which knows it',
    {},
    { now: START + 24 * HOUR, clockSkew: -24 * HOUR },
    'welcome welcome',
  ],
  ['a scanner a day ahead, which does not', {}, { now: START + 24 * HOUR }, 'ask late'],
])('%s', (_, changed, at, expected) => {
  const verdict = admit(changed && { ...ticket, ...changed }, { ...door, ...at });
  expect(`${verdict.tone} ${verdict.code}`).toBe(expected);
  expect(verdict.admit).toBe(['welcome', 'again'].includes(verdict.tone));
});
