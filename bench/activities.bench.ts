import { startTestServer, stopTestServer } from '../test/database.server.js';
import { startTestPortal } from '../test/support/test-portal.js';
import { ACTIVITIES, fillActivities, REGISTRATIONS } from './activities/many-activities.js';
import type { Bench, Measure } from './bench.js';
import { CLIENTS, compare } from './http/compare.js';

/** The list and the month among 5,000 activities with 200,000 registrations, 8 clients. */
export const bench: Bench = {
  name: 'activities',
  run: async (say) => {
    await startTestServer();
    const portal = await startTestPortal({ env: { STAR_REQUESTS_PER_MINUTE: '0' } });
    try {
      await fillActivities(portal);
      say(`${ACTIVITIES} activities, ${REGISTRATIONS} registrations, ${CLIENTS} clients`);
      const people = [await portal.client('union_chair')];
      const page = { status: 200, least: 0.3, body: null, people, shadows: people };
      const measures: Measure[] = [];
      for (const [what, path] of [
        ['activity list', '/activities'],
        ['activity calendar', '/activities/calendar'],
      ] as const)
        measures.push(...(await compare(portal, { ...page, what, path }, say)));
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
