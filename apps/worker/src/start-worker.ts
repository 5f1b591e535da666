import { type AppConfig } from '#config';
import { createLogger, NestLogger } from '#http';
import { type INestApplicationContext, type NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { openDatabase } from '../../open-database.js';
import { PortalModule } from '../../portal/src/portal.module.js';

export interface WorkerRun {
  /** Takes no more jobs, waits for the running ones, then lets the database go. */
  stop(): Promise<void>;
}

/**
 * The product without its door: everything that handles jobs, nothing that listens. It may run beside a portal
 * with STAR_WORKER_IN_PROCESS=false, several times, on other machines; on the embedded server it joins the
 * portal's.
 */
export async function startWorker(settings: AppConfig, signal: AbortSignal): Promise<WorkerRun> {
  const database = await openDatabase(settings, signal);
  let app: INestApplicationContext | null = null;
  const stop = async () => {
    await app?.close();
    await database.stop();
  };
  try {
    const { config } = database;
    const options: Partial<NestApplicationOptions> = {
      logger: new NestLogger(createLogger(config)),
      abortOnError: false,
    };
    app = await NestFactory.createApplicationContext(PortalModule.forRoot({ config, work: true }), options);
    signal.throwIfAborted();
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
