import fc from 'fast-check';
import { admit } from './admission/admit.js';
import type { Ticket } from './admission/ticket.js';
import { findByCode } from './roster/find-ticket.js';
import { arbitraryCode, arbitraryDoor, arbitraryTicket } from './testing/arbitrary-ticket.js';
import { sealedRoster } from './testing/sealed.js';

const ROSTERS = 20;
const PRESENTED = 500;
const KNOWN_SHARE = 0.8;

/** R20: the same snapshot gives the same verdict, whether the server is asked or the sealed roster. */
it('10,000 random tickets under random rules: online and offline, 0 differences', async () => {
  const tones = new Map<string, number>();
  let differences = 0;
  for (let seed = 1; seed <= ROSTERS; seed += 1) {
    const tickets = fc.sample(arbitraryTicket, { numRuns: PRESENTED * KNOWN_SHARE, seed });
    const strangers = fc.sample(arbitraryCode, { numRuns: PRESENTED * (1 - KNOWN_SHARE), seed: -seed });
    const doors = fc.sample(arbitraryDoor, { numRuns: PRESENTED, seed });
    const snapshot = new Map<string, Ticket>(tickets.map((ticket) => [ticket.code, ticket]));
    const roster = await sealedRoster(tickets);
    const presented = [...tickets.map(({ code }) => code), ...strangers];
    for (const [index, code] of presented.entries()) {
      const door = doors[index]!;
      const online = admit(snapshot.get(code) ?? null, door);
      const offline = admit((await findByCode(roster, code)).ticket, door);
      if (JSON.stringify(online) !== JSON.stringify(offline)) differences += 1;
      tones.set(online.tone, (tones.get(online.tone) ?? 0) + 1);
    }
  }
  expect(differences).toBe(0);
  expect([...tones.values()].reduce((sum, count) => sum + count, 0)).toBe(ROSTERS * PRESENTED);
  expect([...tones.keys()].sort()).toEqual(['again', 'ask', 'refuse', 'welcome']);
});
