import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '#config';
import { Clock } from '#kernel';
import { FileStore } from './file-store.js';
import { LocalFileStore } from './local-file-store.js';

/** The files of one feature: `imports: [FilesModule.forFeature('evidence')]`. */
@Module({})
export class FilesModule implements OnModuleInit {
  constructor(
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  static forFeature(feature: string): DynamicModule {
    return {
      module: FilesModule,
      providers: [
        {
          provide: FileStore,
          inject: [AppConfig],
          useFactory: (config: AppConfig) => new LocalFileStore(config.files.dir, feature),
        },
      ],
      exports: [FileStore],
    };
  }

  /** Clears what killed processes left. */
  async onModuleInit(): Promise<void> {
    await this.store.sweep(this.clock.now());
  }
}
