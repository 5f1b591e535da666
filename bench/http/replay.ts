import type { LoadClient } from './load.js';
import { filled } from './load-body.js';
import type { Scenario } from './scenario.js';
import { recordSql, type Statement } from './sql-recorder.js';

/** What a bare handler is to do: the same SQL, the same answer. */
export interface Replay {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  /** By client number. */
  readonly acts: readonly Act[];
  readonly status: number;
  readonly body: string;
  readonly place: ((n: number) => string) | null;
  readonly from: number;
}

/** The statements of one request, with the ids that must be others each time. */
export interface Act {
  readonly statements: readonly Statement[];
  readonly place: string;
  readonly made: readonly string[];
}

/** Asks each client's request once, twice for what is remembered after the first, and writes the SQL down. */
export async function recordReplay(
  url: string,
  { path, status, body, makes }: Scenario,
  clients: readonly LoadClient[],
): Promise<Replay> {
  const acts: Act[] = [];
  let text = '';
  for (const client of clients) {
    const sent = acts.filter((_, number) => clients[number]?.headers['cookie'] === client.headers['cookie']);
    const n = client.first + 2 * sent.length;
    const ask = async (number: number): Promise<void> => {
      text = await answerOf(url + path, client, number, status);
    };
    await ask(n);
    const statements = await recordSql(() => ask(n + 1));
    acts.push({ statements, place: makes?.place(n + 1) ?? '', made: makes?.made(text) ?? [] });
  }
  const [place, from] = makes ? [makes.place, makes.from] : [null, 0];
  return { path, method: body ? 'POST' : 'GET', acts, status, body: text, place, from };
}

async function answerOf(url: string, client: LoadClient, n: number, status: number): Promise<string> {
  const answer = await fetch(url, {
    method: client.body === null ? 'GET' : 'POST',
    headers: client.headers,
    body: filled(client.body, n),
    redirect: 'manual',
  });
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 400)}`);
  return text;
}
