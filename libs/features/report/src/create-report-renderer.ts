import { join } from 'node:path';
import { createPdfRenderer, type PdfRenderer, type PdfSettings } from '#pdf';
import { createViewRenderer, loadLocales, projectRoot, Translator } from '#views';
import { ReportRenderer } from './report-renderer.js';

/**
 * Reports without Nest, for the command line.
 * @returns the renderer, and the browsers behind it to be closed at the end
 */
export function createReportRenderer(settings: PdfSettings): { reports: ReportRenderer; pdf: PdfRenderer } {
  const translator = new Translator(loadLocales(join(projectRoot(), 'locales')));
  const pdf = createPdfRenderer(settings);
  return { reports: new ReportRenderer(createViewRenderer({ translator }), translator, pdf), pdf };
}
