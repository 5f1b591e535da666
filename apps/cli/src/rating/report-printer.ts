import { processConfig } from '#config';
import { createReportRenderer, reportOfAnswers } from '#report';
import type { ReportPrinter } from './pdf-reports.js';

/** Prints reports by a pool of browsers. Imported only where a PDF is asked for: the rest starts without it. */
export function createReportPrinter(warn: (message: string) => void): {
  readonly printer: ReportPrinter;
  readonly atOnce: number;
} {
  const { pdf: settings, varDir } = processConfig();
  const { reports, pdf } = createReportRenderer({ ...settings, varDir, warn });
  return {
    printer: {
      print: ({ document }, { input, report }, locale) =>
        reports.report(reportOfAnswers(document, input, report), { locale }),
      close: () => pdf.close(),
    },
    atOnce: settings.pages,
  };
}
