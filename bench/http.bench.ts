import { startTestServer, stopTestServer } from '../test/database.server.js';
import { startTestPortal } from '../test/support/test-portal.js';
import type { Bench, Measure } from './bench.js';
import { CLIENTS, compare, ROUNDS, SECONDS } from './http/compare.js';
import { prepareScenarios, UNIONS } from './http/scenarios.js';

/** 2,000 unions with one cycle, sessions, row-level security and audit on, 8 clients. */
export const bench: Bench = {
  name: 'http',
  run: async (say) => {
    await startTestServer();
    const portal = await startTestPortal({ env: { STAR_REQUESTS_PER_MINUTE: '0' } });
    try {
      const scenarios = await prepareScenarios(portal);
      const rounds = `${ROUNDS} rounds of ${SECONDS} s each, in turns with the bare handler`;
      say(`${UNIONS} unions, ${CLIENTS} clients, ${rounds}`);
      const measures: Measure[] = [];
      for (const scenario of scenarios) measures.push(...(await compare(portal, scenario, say)));
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
