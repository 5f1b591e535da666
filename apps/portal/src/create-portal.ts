import { join } from 'node:path';
import { createHttpApplication, createLogger } from '#http';
import { projectRoot } from '#views';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import type { CoreOptions } from '../../core.module.js';
import { PortalModule } from './portal.module.js';

/** The portal, ready to listen, on a migrated database. @param log where the log goes, default: standard output */
export function createPortal(options: CoreOptions, log?: DestinationStream): Promise<NestFastifyApplication> {
  const { config } = options;
  return createHttpApplication(PortalModule.forRoot(options), {
    config,
    logger: createLogger(config, log),
    assetsDir: join(projectRoot(), 'dist/assets'),
  });
}
