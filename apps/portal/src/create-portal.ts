import { join } from 'node:path';
import { createHttpApplication, createLogger } from '#http';
import { projectRoot } from '#views';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import type { CoreOptions } from '../../core.module.js';
import { PortalModule } from './portal.module.js';

export interface PortalExtras {
  /** where the log goes, by default to standard output */
  readonly log?: DestinationStream;
  /** modules that a test adds */
  readonly modules?: readonly Type[];
}

/** The portal, ready to listen, on a migrated database. */
export function createPortal(
  options: CoreOptions,
  { log, modules = [] }: PortalExtras = {},
): Promise<NestFastifyApplication> {
  const { config } = options;
  const portal = PortalModule.forRoot(options);
  const root = { ...portal, imports: [...(portal.imports ?? []), ...modules] };
  return createHttpApplication(root, {
    config,
    logger: createLogger(config, log),
    assetsDir: join(projectRoot(), 'dist/assets'),
  });
}
