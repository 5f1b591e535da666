import { startTestServer, stopTestServer } from '../test/database.server.js';
import type { PortalClient } from '../test/support/portal-client.js';
import { sampleCase } from '../test/support/sample-case.js';
import { SubmitAssessment } from '../libs/features/assessment/src/use-cases/submit-assessment.js';
import { acting } from '../test/support/sample-case.js';
import { startTestPortal, type TestPortal } from '../test/support/test-portal.js';
import { type Bench, type Measure, median } from './bench.js';
import { type Replay, startBareServer } from './http/bare-server.js';
import { type LoadClient, runLoad } from './http/load.js';
import { multiplyUnions } from './http/many-unions.js';
import { recordSql, type Statement } from './http/sql-recorder.js';

const UNIONS = 2_000;
const CLIENTS = 8;
const ROUNDS = 5;
const SECONDS = 3;

interface Scenario {
  readonly what: string;
  readonly path: string;
  readonly least: number;
  readonly status: number;
  readonly people: readonly PortalClient[];
  /** whose requests the bare handler repeats: it must not write where the portal does */
  readonly shadows: readonly PortalClient[];
  readonly body: ((client: PortalClient) => Promise<string>) | null;
}

/** 2,000 unions with one cycle, sessions, row-level security and audit on, 8 clients. */
export const bench: Bench = {
  name: 'http',
  run: async (say) => {
    await startTestServer();
    const portal = await startTestPortal({ env: { STAR_REQUESTS_PER_MINUTE: '0' } });
    try {
      const scenarios = await prepare(portal, say);
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

async function prepare(portal: TestPortal, say: (line: string) => void): Promise<Scenario[]> {
  const { assessmentId } = await sampleCase(portal);
  await portal.asSystem(() =>
    portal.get(SubmitAssessment).execute({
      assessmentId,
      reasons: new Proxy<Record<string, string>>({}, { get: () => '现场核对（演示）' }),
      principal: acting(portal.districtId, {
        role: 'union_chair',
        scopeType: 'union',
        scopeId: portal.unionId,
      }),
    }),
  );
  await multiplyUnions(portal, UNIONS);
  say(
    `${UNIONS} unions, ${CLIENTS} clients, ${ROUNDS} rounds of ${SECONDS} s each, in turns with the bare handler`,
  );
  const unions = await portal.database.asOwner<{ id: string }>(
    "SELECT union_id AS id FROM assessment.assessments WHERE status = 'draft' ORDER BY id",
  );
  const chairs = await Promise.all(unions.map(({ id }) => portal.client('union_chair', id)));
  const reviewer = await portal.client('subdistrict_reviewer');
  const visitor = await portal.client('public');
  const body = async (client: PortalClient): Promise<string> =>
    `_csrf=${encodeURIComponent(await client.csrfToken())}&version={n}&values.party_union_decisions={parity}`;
  return [
    {
      what: 'save of one answer',
      path: '/assessment/answers/A1.1',
      least: 0.4,
      status: 303,
      people: chairs.slice(0, CLIENTS),
      shadows: chairs.slice(CLIENTS),
      body,
    },
    {
      what: 'chair’s self-assessment page',
      path: '/assessment/A',
      least: 0.3,
      status: 200,
      people: chairs,
      shadows: chairs,
      body: null,
    },
    {
      what: 'reviewer’s worklist',
      path: '/reviews',
      least: 0.3,
      status: 200,
      people: [reviewer],
      shadows: [reviewer],
      body: null,
    },
    {
      what: 'register',
      path: '/register',
      least: 0.3,
      status: 200,
      people: [visitor],
      shadows: [visitor],
      body: null,
    },
  ];
}

async function compare(
  portal: TestPortal,
  scenario: Scenario,
  say: (line: string) => void,
): Promise<Measure[]> {
  const { what, least, status, people, shadows } = scenario;
  const clients = await clientsOf(people, scenario);
  const replay = await recordReplay(portal, scenario, await clientsOf(shadows, scenario));
  const sent = clients.map(() => 0);
  const bare = await startBareServer(portal.database.url, [replay]);
  const rates: { portal: number[]; bare: number[]; p95: number[] } = { portal: [], bare: [], p95: [] };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const own = clients.map((client, number) => ({ ...client, first: client.first + (sent[number] ?? 0) }));
      const load = await runLoad({ url: portal.url, clients: own, seconds: SECONDS, status });
      load.sent.forEach((count, number) => (sent[number] = (sent[number] ?? 0) + count));
      const limit = await runLoad({ url: bare.url, clients, seconds: SECONDS, status });
      rates.portal.push(load.perSecond);
      rates.bare.push(limit.perSecond);
      rates.p95.push(load.p95);
    }
  } finally {
    await bare.close();
  }
  say(`${what}: ${Math.round(median(rates.portal))}/s against ${Math.round(median(rates.bare))}/s bare`);
  const ratio = median(rates.portal.map((rate, round) => rate / (rates.bare[round] ?? 1)));
  return [
    {
      what,
      value: ratio,
      bound: { at: 'least', value: least },
      detail: `p95 ${median(rates.p95).toFixed(1)} ms`,
    },
  ];
}

async function clientsOf(people: readonly PortalClient[], { path, body }: Scenario): Promise<LoadClient[]> {
  const clients: LoadClient[] = [];
  for (let number = 0; number < CLIENTS; number += 1) {
    const person = people[number % people.length];
    if (!person) throw new Error('nobody asks');
    const cookie = person.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
    const headers = { cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
    clients.push({ path, headers, body: body && (await body(person)), first: 1 });
  }
  return clients;
}

/** Asks each client's request once, twice for what is remembered after the first, and writes the SQL down. */
async function recordReplay(
  portal: TestPortal,
  { path, status, body }: Scenario,
  clients: readonly LoadClient[],
) {
  const statements: Statement[][] = [];
  const sent = clients.map(() => 0);
  let text = '';
  const ask = async (number: number): Promise<void> => {
    const client = clients[number];
    if (!client) return;
    const n = client.first + (sent[number] ?? 0);
    const answer = await fetch(portal.url + path, {
      method: client.body === null ? 'GET' : 'POST',
      headers: client.headers,
      body: client.body?.replaceAll('{n}', String(n)).replaceAll('{parity}', String(n % 2)) ?? null,
      redirect: 'manual',
    });
    text = await answer.text();
    if (answer.status !== status) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 400)}`);
    sent[number] = (sent[number] ?? 0) + 1;
  };
  for (let number = 0; number < clients.length; number += 1) {
    await ask(number);
    statements.push(await recordSql(() => ask(number)));
  }
  const replay: Replay = { path, method: body ? 'POST' : 'GET', statements, status, body: text };
  return replay;
}
