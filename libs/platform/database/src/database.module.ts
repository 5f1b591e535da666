import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { appDataSource, type DatabaseOptions } from './persistence/data-source.js';
import { UnitOfWork } from './unit-of-work.js';

/** One pool and one unit of work for the whole process. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static forRoot(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: DataSource, useFactory: () => appDataSource(options).initialize() },
        {
          provide: UnitOfWork,
          inject: [DataSource],
          useFactory: (source: DataSource) => new UnitOfWork(source),
        },
      ],
      exports: [DataSource, UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
