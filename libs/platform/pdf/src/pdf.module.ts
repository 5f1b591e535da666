import { AppConfig } from '#config';
import { Global, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { createPdfRenderer } from './create-pdf-renderer.js';
import { PdfRenderer } from './pdf-renderer.js';

const logger = new Logger('Pdf');

@Global()
@Module({
  providers: [
    {
      provide: PdfRenderer,
      inject: [AppConfig],
      useFactory: ({ pdf, varDir }: AppConfig) =>
        createPdfRenderer({
          varDir,
          ...pdf,
          warn: (message) => {
            logger.warn(message);
          },
        }),
    },
  ],
  exports: [PdfRenderer],
})
export class PdfModule implements OnApplicationShutdown {
  constructor(private readonly renderer: PdfRenderer) {}

  async onApplicationShutdown(): Promise<void> {
    await this.renderer.close();
  }
}
