import { startTestServer, stopTestServer } from '../test/database.server.js';
import type { PortalClient } from '../test/support/portal-client.js';
import { startTestPortal, type TestPortal } from '../test/support/test-portal.js';
import { type Bench, type Measure, median } from './bench.js';
import { startBareServer } from './http/bare-server.js';
import { type LoadClient, runLoad } from './http/load.js';
import { recordReplay } from './http/replay.js';
import type { Scenario } from './http/scenario.js';
import { CLIENTS, prepareScenarios, UNIONS } from './http/scenarios.js';

const ROUNDS = 5;
const SECONDS = 3;
/** Of each, before it counts: compilers settle, connections open. */
const WARM_UP_SECONDS = 2;

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

async function compare(
  portal: TestPortal,
  scenario: Scenario,
  say: (line: string) => void,
): Promise<Measure[]> {
  const { what, least, people, shadows, status, before } = scenario;
  await before?.();
  const clients = await clientsOf(people, scenario);
  const replay = await recordReplay(portal.url, scenario, await clientsOf(shadows, scenario));
  const sent = clients.map(() => 0);
  const bare = await startBareServer(portal.database.url, [replay]);
  const askPortal = async (seconds: number) => {
    const own = clients.map((client, number) => ({ ...client, first: client.first + (sent[number] ?? 0) }));
    const load = await runLoad({ url: portal.url, clients: own, seconds, status });
    load.sent.forEach((count, number) => (sent[number] = (sent[number] ?? 0) + count));
    return load;
  };
  const askBare = (seconds: number) => runLoad({ url: bare.url, clients, seconds, status });
  const rates: { portal: number[]; bare: number[]; p95: number[] } = { portal: [], bare: [], p95: [] };
  try {
    await askPortal(WARM_UP_SECONDS);
    await askBare(WARM_UP_SECONDS);
    for (let round = 0; round < ROUNDS; round += 1) {
      const load = await askPortal(SECONDS);
      rates.portal.push(load.perSecond);
      rates.p95.push(load.p95);
      rates.bare.push((await askBare(SECONDS)).perSecond);
    }
  } finally {
    await bare.close();
  }
  say(`${what}: ${Math.round(median(rates.portal))}/s against ${Math.round(median(rates.bare))}/s bare`);
  const value = median(rates.portal.map((rate, round) => rate / (rates.bare[round] ?? 1)));
  const detail = `p95 ${median(rates.p95).toFixed(1)} ms`;
  return [{ what, value, bound: { at: 'least', value: least }, detail }];
}

async function clientsOf(
  people: readonly PortalClient[],
  { path, body, json = false, first = 1 }: Scenario,
): Promise<LoadClient[]> {
  const clients: LoadClient[] = [];
  for (let number = 0; number < CLIENTS; number += 1) {
    const person = people[number % people.length];
    if (!person) throw new Error('nobody asks');
    const cookie = person.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
    const kind = json
      ? { accept: 'application/json', 'content-type': 'application/json' }
      : { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
    const token = json ? { 'x-csrf-token': await person.csrfToken() } : {};
    clients.push({ path, headers: { cookie, ...kind, ...token }, body: body && (await body(person)), first });
  }
  return clients;
}
