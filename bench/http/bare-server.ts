import Fastify from 'fastify';
import pg from 'pg';
import type { Statement } from './sql-recorder.js';

/** What a bare handler is to do: the same SQL, the same answer. */
export interface Replay {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  /** by client number */
  readonly statements: readonly (readonly Statement[])[];
  readonly status: number;
  readonly body: string;
}

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
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, body);
    },
  );
  for (const { path, method, statements, status, body } of replays) {
    const bytes = Buffer.from(body);
    app.route({
      method,
      url: path,
      handler: async (request, reply) => {
        const number = Number(request.headers['x-client'] ?? 0);
        const client = await pool.connect();
        try {
          for (const { text, values } of statements[number % statements.length] ?? [])
            await client.query(text, values && [...values]);
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
