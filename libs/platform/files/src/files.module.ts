import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '#config';
import { Clock } from '#kernel';
import { FileStore } from './file-store.js';
import { LocalFileStore } from './local-file-store.js';

@Module({
  providers: [
    {
      provide: LocalFileStore,
      inject: [AppConfig],
      useFactory: (config: AppConfig) => new LocalFileStore(config.files.dir),
    },
    { provide: FileStore, useExisting: LocalFileStore },
  ],
  exports: [FileStore],
})
export class FilesModule implements OnModuleInit {
  constructor(
    @Inject(LocalFileStore) private readonly store: LocalFileStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.store.sweep(this.clock.now());
  }
}
