import { type AppConfig, processConfig } from '#config';
import { reachDatabase, type OpenedDatabase } from '../../../open-database.js';
import type { Cli } from '../cli.js';
import { RefusalError } from './refusal-error.js';

/** Where the database is, without user and password. */
export function addressOf({ database }: AppConfig): string {
  const { host, pathname } = new URL(database.url ?? '');
  return `${host}${pathname}`;
}

/**
 * Runs `work` on the database of the settings, or the embedded one: started for it, or the portal's.
 *
 * @param open `openDatabase` brings it up to date first
 * @throws RefusalError where it cannot be reached
 */
export async function onDatabase(
  { texts }: Cli,
  work: (database: OpenedDatabase) => Promise<void>,
  open = reachDatabase,
): Promise<void> {
  const config = processConfig();
  let database: OpenedDatabase | null = null;
  try {
    database = await open(config);
    await work(database);
  } catch (error) {
    if (!isConnectionFailure(error)) throw error;
    const address = addressOf(database?.config ?? config);
    const detail = error.message || error.code;
    throw new RefusalError(texts.text('cli.db.unreachable', { address, detail }), { cause: error });
  } finally {
    await database?.stop();
  }
}

/** Of the network (ECONNREFUSED, ENOTFOUND …), or PostgreSQL's class 28 (log-in) and 3D (no such database). */
function isConnectionFailure(error: unknown): error is Error & { readonly code: string } {
  return /^(E[A-Z]+|28\w{3}|3D000)$/.test(String((error as { code?: unknown } | null)?.code));
}
