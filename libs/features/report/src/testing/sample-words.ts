import { join } from 'node:path';
import { type Locale, loadLocales, projectRoot, Translator } from '#views';
import { ReportWords } from '../words/report-words.js';
import { sampleCatalogue } from './sample-report.js';

/** The product's texts; a missing one throws. */
export const sampleTranslator = new Translator(loadLocales(join(projectRoot(), 'locales')));

export function sampleWords(locale: Locale = 'zh-CN'): ReportWords {
  return new ReportWords(sampleCatalogue().document, sampleTranslator, locale);
}
