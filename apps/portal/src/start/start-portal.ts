import { type AppConfig, withAddresses } from '#config';
import { Readiness } from '#http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openDatabase, type OpenedDatabase } from '../../../open-database.js';
import { createPortal } from '../create-portal.js';
import { DemoSeeder } from '../demo/demo-seeder.js';
import type { Announcer } from './announcer.js';
import { choosePort } from './choose-port.js';

export interface PortalStart {
  readonly settings: AppConfig;
  /** whether an empty database gets the demonstration district */
  readonly demo: boolean;
  readonly announcer: Announcer;
  readonly signal: AbortSignal;
}

export interface PortalRun {
  readonly config: AppConfig;
  readonly app: NestFastifyApplication;
  stop(): Promise<void>;
}

const DRAIN_MS = 10_000;

/** Database, application, demonstration data, then the door: each step says what it does and can be interrupted. */
export async function startPortal({ settings, demo, announcer, signal }: PortalStart): Promise<PortalRun> {
  const port = await choosePort(settings);
  announcer.say(settings.database.url === undefined ? 'embedded' : 'database');
  const database = await openDatabase(withAddresses(settings, { port }), signal);
  const { config } = database;
  let app: NestFastifyApplication | null = null;
  try {
    signal.throwIfAborted();
    app = await createPortal({ config, work: config.worker.inProcess });
    if (demo) await app.get(DemoSeeder).seed(announcer, signal);
    signal.throwIfAborted();
    await app.listen(config.http.port, config.http.host);
  } catch (error) {
    await shutDown(app, database);
    throw error;
  }
  const running = app;
  return { config, app: running, stop: () => shutDown(running, database) };
}

/** Lets running requests and jobs end, for a while, then stops the database too. */
async function shutDown(app: NestFastifyApplication | null, database: OpenedDatabase): Promise<void> {
  if (app) {
    app.get(Readiness).drain();
    await Promise.race([app.close(), afterDrain()]);
  }
  await database.stop();
}

function afterDrain(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, DRAIN_MS).unref();
  });
}
