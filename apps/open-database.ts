import { join } from 'node:path';
import { type AppConfig, withAddresses } from '#config';
import { migrate, ownerDataSource, startEmbeddedServer } from '#database';
import { schemas } from './schema.js';

export interface OpenedDatabase {
  /** with the database's address in it */
  readonly config: AppConfig;
  /** stops the embedded server, when this program is the last to use it */
  stop(): Promise<void>;
}

/** Where the embedded server keeps its data. */
export function embeddedDataDir(config: AppConfig): string {
  return join(config.varDir, 'postgres');
}

/** The database of the settings, or the embedded one, started and up to date. */
export async function openDatabase(config: AppConfig, signal?: AbortSignal): Promise<OpenedDatabase> {
  const opened = await reachDatabase(config, signal);
  try {
    signal?.throwIfAborted();
    await bringUpToDate(opened.config);
    return opened;
  } catch (error) {
    await opened.stop();
    throw error;
  }
}

/** The same, as it is: for looking at it, or for bringing it up to date with words. */
export async function reachDatabase(config: AppConfig, signal?: AbortSignal): Promise<OpenedDatabase> {
  if (config.database.url !== undefined) return { config, stop: () => Promise.resolve() };
  const dataDir = embeddedDataDir(config);
  const server = await startEmbeddedServer({ dataDir, durable: true, ...(signal ? { signal } : {}) });
  return { config: withAddresses(config, { databaseUrl: server.url }), stop: () => server.stop() };
}

async function bringUpToDate({ database }: AppConfig): Promise<void> {
  const owner = await ownerDataSource({ url: database.url ?? '', schemas }).initialize();
  try {
    await migrate(owner);
  } finally {
    await owner.destroy();
  }
}
