import { PdfModule, PdfRenderer } from '#pdf';
import { Translator, ViewRenderer, ViewsModule } from '#views';
import { Module } from '@nestjs/common';
import { ReportRenderer } from './report-renderer.js';

@Module({
  imports: [PdfModule, ViewsModule],
  providers: [
    {
      provide: ReportRenderer,
      inject: [ViewRenderer, Translator, PdfRenderer],
      useFactory: (views: ViewRenderer, translator: Translator, pdf: PdfRenderer) =>
        new ReportRenderer(views, translator, pdf),
    },
  ],
  exports: [ReportRenderer],
})
export class ReportModule {}
