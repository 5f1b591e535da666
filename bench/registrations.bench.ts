import { startTestServer, stopTestServer } from '../test/database.server.js';
import { startTestPortal } from '../test/support/test-portal.js';
import type { Bench, Measure } from './bench.js';
import { CLIENTS, compare } from './http/compare.js';
import { lastSeats, registering, registrants } from './registrations/registering.js';

const RACE = { seats: 50, requests: 208 };

/** Registering for one activity with 8 clients, and what it does when the seats run out. */
export const bench: Bench = {
  name: 'registrations',
  run: async (say) => {
    await startTestServer();
    const portal = await startTestPortal({ env: { STAR_REQUESTS_PER_MINUTE: '0' } });
    try {
      const people = await registrants(portal);
      say(`one activity, ${CLIENTS} clients`);
      const measures: Measure[] = await compare(portal, await registering(portal, people), say);
      const { seated, places } = await lastSeats(portal, people, RACE);
      const inOrder = places.every((place, index) => place === index + 1);
      say(`${RACE.requests} at once for ${RACE.seats} seats: ${seated} seated, ${places.length} wait`);
      if (seated !== RACE.seats || !inOrder || places.length !== RACE.requests - RACE.seats)
        throw new Error('the seats were not given one by one');
      return measures;
    } catch (error) {
      say(String(error)); // before closing, which may have errors of its own to tell
      throw error;
    } finally {
      await portal.close();
      await stopTestServer();
    }
  },
};
