import { Client } from 'pg';

/** Any number: the same in every process that uses embedded servers. */
const LEASE_KEY = 5_714_257;

/**
 * One process's claim on a running server: a connection that holds a shared advisory lock. It tells when the
 * server dies, and the last claim to be given back is the one that may stop the server.
 */
export class ServerLease {
  private constructor(private readonly client: Client) {}

  /** @param onLost called once when the connection ends without `release` */
  static async take(url: string, onLost: () => void): Promise<ServerLease> {
    const client = new Client({ connectionString: url, application_name: 'star lease' });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('SELECT pg_advisory_lock_shared($1)', [LEASE_KEY]);
    client.once('end', onLost);
    return new ServerLease(client);
  }

  /** @returns true when no other process holds a lease: the caller then stops the server */
  async release(stop: () => Promise<void>): Promise<void> {
    this.client.removeAllListeners('end');
    try {
      await this.client.query('SELECT pg_advisory_unlock_shared($1)', [LEASE_KEY]);
      const { rows } = await this.client.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [
        LEASE_KEY,
      ]);
      if (rows[0]?.last) await stop();
    } finally {
      await this.client.end().catch(() => undefined);
    }
  }
}
