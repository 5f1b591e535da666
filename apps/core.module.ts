import { AuditModule } from '#audit';
import { type AppConfig, ConfigModule } from '#config';
import { DatabaseModule } from '#database';
import { JobsModule } from '#jobs';
import { Clock, systemClock } from '#kernel';
import { MailModule } from '#mail';
import { PdfModule } from '#pdf';
import { ViewsModule } from '#views';
import { type DynamicModule, Module } from '@nestjs/common';
import { schemas } from './schema.js';

export interface CoreOptions {
  /** with the database's address in it */
  readonly config: AppConfig;
  /** whether this process does jobs, or only enqueues them */
  readonly work: boolean;
  /** the time, for tests */
  readonly clock?: Clock;
}

/** The platform, for every program that runs features. */
@Module({})
export class CoreModule {
  static forRoot({ config, work, clock = systemClock }: CoreOptions): DynamicModule {
    const { url, appUrl, poolSize } = config.database;
    if (url === undefined) throw new Error('no database address: start the embedded server first');
    return {
      module: CoreModule,
      global: true,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule.forRoot({ url, appUrl, poolSize, schemas }),
        JobsModule.forRoot({ work }),
        AuditModule,
        MailModule,
        PdfModule,
        ViewsModule,
      ],
      providers: [{ provide: Clock, useValue: clock }],
      exports: [Clock],
    };
  }
}
