import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { quantile } from '../bench.js';
import { filled } from './load-body.js';
import type { Load, LoadClient, LoadResult } from './load.js';

const { url, clients, seconds, status } = workerData as Load;
const agent = new Agent({ keepAlive: true, maxSockets: clients.length });

function ask({ path, headers, body }: LoadClient, n: number, number: number): Promise<void> {
  const content = filled(body, n);
  const length = content === null ? {} : { 'content-length': String(Buffer.byteLength(content)) };
  const options = {
    agent,
    method: content === null ? 'GET' : 'POST',
    headers: { ...headers, ...length, 'x-client': number },
  };
  return new Promise((resolve, reject) => {
    const sent = request(url + path, options, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => {
        if (answer.statusCode === status) resolve();
        else reject(new Error(`${path} answered ${answer.statusCode ?? 0}: ${text.slice(0, 400)}`));
      });
    });
    sent.once('error', reject);
    sent.end(content ?? undefined);
  });
}

const times: number[] = [];
const sent = clients.map(() => 0);
const begin = performance.now();
const until = begin + seconds * 1000;
await Promise.all(
  clients.map(async (client, number) => {
    while (performance.now() < until) {
      const before = performance.now();
      await ask(client, client.first + (sent[number] ?? 0), number);
      sent[number] = (sent[number] ?? 0) + 1;
      times.push(performance.now() - before);
    }
  }),
);
agent.destroy();
const elapsed = (performance.now() - begin) / 1000;
const result: LoadResult = {
  requests: times.length,
  perSecond: times.length / elapsed,
  p95: quantile(times, 0.95),
  sent,
};
parentPort?.postMessage(result);
