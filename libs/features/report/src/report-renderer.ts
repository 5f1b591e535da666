import type { PdfRenderer } from '#pdf';
import { documentContext, type Locale, type Translator, type ViewRenderer } from '#views';
import { buildRatingReport } from './build-rating-report.js';
import { buildCertificate } from './certificate/build-certificate.js';
import type { CertificateSource } from './certificate/certificate-source.js';
import type { ReportSource } from './report-source.js';

export interface RenderOptions {
  readonly locale: Locale;
  /** Gives the document up; the reason is thrown. */
  readonly signal?: AbortSignal;
}

/** Reports and certificates as PDF. Knows no database and no request, so that the command line has it too. */
export class ReportRenderer {
  constructor(
    private readonly views: ViewRenderer,
    private readonly translator: Translator,
    private readonly pdf: PdfRenderer,
  ) {}

  /** @throws what {@link PdfRenderer.render} throws */
  async report(source: ReportSource, { locale, signal }: RenderOptions): Promise<Buffer> {
    const view = buildRatingReport(source, locale, this.translator);
    return this.pdf.render(this.reportHtml(view, locale), {
      title: view.title,
      lang: locale,
      footer: view.title,
      date: new Date(source.award?.awardedOn ?? source.result.asOf),
      ...(signal && { signal }),
    });
  }

  /** The body that {@link report} prints. */
  reportHtml(view: ReturnType<typeof buildRatingReport>, locale: Locale): string {
    return this.views.render('pdf/report', view, this.context(locale));
  }

  /** @throws what {@link PdfRenderer.render} throws */
  async certificate(source: CertificateSource, { locale, signal }: RenderOptions): Promise<Buffer> {
    const view = buildCertificate(source, locale, this.translator);
    return this.pdf.render(this.views.render('pdf/certificate', view, this.context(locale)), {
      title: view.title,
      lang: locale,
      landscape: true,
      date: new Date(source.award.awardedOn),
      ...(signal && { signal }),
    });
  }

  private context(locale: Locale): ReturnType<typeof documentContext> {
    return documentContext(locale, this.translator.t(locale, 'common.portal'));
  }
}
