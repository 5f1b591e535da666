import { randomBytes, randomUUID } from 'node:crypto';
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

const ID_LENGTH = 36;

/** Another place, and other ids and codes wherever the recorded ones stand. */
function renewal({ place, made }: Act, otherPlace: string): (value: unknown) => unknown {
  const others = made.map(
    (one) => [one, one.length === ID_LENGTH ? randomUUID() : randomCode(one.length)] as const,
  );
  const renewed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renewed);
    if (typeof value !== 'string') return value;
    return others.reduce(
      (text, [one, other]) => text.replaceAll(one, other),
      value.replaceAll(place, otherPlace),
    );
  };
  return renewed;
}

/** Digits and the letters A to F, which every code here may have. */
function randomCode(length: number): string {
  return randomBytes(length).toString('hex').slice(0, length).toUpperCase();
}
