import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';
import type { Act, Replay } from './replay.js';

export interface BareServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Fastify and pg and nothing else: the limit for anything that runs this SQL and sends these bytes. */
export async function startBareServer(databaseUrl: string, replays: readonly Replay[]): Promise<BareServer> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    options: '-c role=star_app -c timezone=UTC',
  });
  const app = Fastify();
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/x-www-form-urlencoded', 'application/json'],
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, body);
    },
  );
  for (const { path, method, acts, status, body, place, from } of replays) {
    let n = from;
    const bytes = Buffer.from(body);
    app.route({
      method,
      url: path,
      handler: async (request, reply) => {
        const act = acts[Number(request.headers['x-client'] ?? 0) % acts.length];
        const renewed = act && place ? renewal(act, place(n++)) : (value: unknown) => value;
        const client = await pool.connect();
        try {
          for (const { text, values } of act?.statements ?? [])
            await client.query(text, values?.map(renewed));
        } finally {
          client.release();
        }
        return reply.status(status).type('text/html; charset=utf-8').send(bytes);
      },
    });
  }
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    async close() {
      await app.close();
      await pool.end();
    },
  };
}

/** Another place and another id wherever the recorded ones stand. */
function renewal({ place, made }: Act, otherPlace: string): (value: unknown) => unknown {
  const id = randomUUID();
  return (value) =>
    typeof value === 'string' ? value.replaceAll(place, otherPlace).replaceAll(made, id) : value;
}
