import type { PortalClient } from '../../test/support/portal-client.js';
import type { TestPortal } from '../../test/support/test-portal.js';
import { type Measure, median } from '../bench.js';
import { startBareServer } from './bare-server.js';
import { type LoadClient, runLoad } from './load.js';
import { recordReplay } from './replay.js';
import type { Scenario } from './scenario.js';

export const CLIENTS = 8;
export const ROUNDS = 5;
export const SECONDS = 3;
/** Of each, before it counts: compilers settle, connections open. */
const WARM_UP_SECONDS = 2;

/** The portal and a bare handler with the same SQL and the same bytes, in turns. */
export async function compare(
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
