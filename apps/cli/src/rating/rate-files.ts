import { DomainError } from '#kernel';
import type { Catalogue } from '#rating';
import type { Cli } from '../cli.js';
import { ExitCode } from '../exit-code.js';
import { answersFiles } from '../io/answers-files.js';
import { Progress } from '../io/progress.js';
import { PdfReports } from './pdf-reports.js';
import { rateFile, type RatedFile } from './rate-file.js';
import { DEFAULT_CATALOGUE, ratingCatalogue } from './rating-catalogue.js';
import { ratingText } from './rating-text.js';
import { Refusals, type Format } from './refusals.js';

export interface RateFilesOptions {
  readonly format: Format;
  readonly catalogue?: string;
  /** A folder for the reports. */
  readonly pdf?: string;
}

type Reports = Pick<PdfReports, 'add' | 'close' | 'failures'>;

const NO_REPORTS: Reports = { failures: [], add: () => Promise.resolve(), close: () => Promise.resolve() };

/** Rates one file after the other; a file that cannot be used does not keep the others from being rated. */
export class RateFiles {
  private readonly refusals: Refusals;

  constructor(
    private readonly cli: Cli,
    private readonly options: RateFilesOptions,
  ) {
    this.refusals = new Refusals(cli, options.format);
  }

  async run(paths: readonly string[]): Promise<void> {
    const { catalogue: chosen } = this.options;
    const catalogue = await this.refusals.guard(chosen ?? DEFAULT_CATALOGUE, () => ratingCatalogue(chosen));
    if (catalogue === null) return;
    const { files, several } = answersFiles(paths);
    if (files.length === 0) await this.refuseEmpty(paths);
    const pdf = await this.pdfReports();
    if (pdf === null) return;
    const progress = new Progress(this.cli, files.length);
    for (const file of files) {
      if (this.cli.out.isClosed) break;
      const rated = await this.refusals.guard(file, () => rateFile(catalogue, file), several);
      if (rated !== null) {
        await this.cli.out.line(this.shown(catalogue, file, rated, several));
        await pdf.add(catalogue, file, rated);
      }
      progress.step();
    }
    await pdf.close();
    progress.stop();
    await this.reportFailures(pdf);
  }

  /** Browsers and templates are loaded only where reports are asked for. Null where there is no folder for them. */
  private async pdfReports(): Promise<Reports | null> {
    const { pdf: folder } = this.options;
    if (folder === undefined) return NO_REPORTS;
    const { createReportPrinter } = await import('./report-printer.js');
    const { printer, atOnce } = createReportPrinter((warning) => void this.cli.err.line(warning));
    const options = { atOnce, language: this.cli.texts.language };
    return this.refusals.guard(folder, () => new PdfReports(folder, printer, options));
  }

  /** A report that was not made is a fault: the answers were in order. */
  private async reportFailures({ failures }: Reports): Promise<void> {
    for (const { file, error } of failures) {
      this.cli.exitCode = ExitCode.fault;
      const detail = error instanceof DomainError ? error.code : String(error);
      await this.cli.err.line(this.cli.texts.text('cli.rate.pdfFailed', { file, detail }));
    }
  }

  private shown(catalogue: Catalogue, file: string, { input, report }: RatedFile, several: boolean): string {
    if (this.options.format === 'json') return JSON.stringify(several ? { file, ...report } : report);
    const title = `${file} ${input.enterprise?.name ?? ''}`.trim();
    return [title, ...ratingText(catalogue, report, this.cli.texts), ''].join('\n');
  }

  private async refuseEmpty(paths: readonly string[]): Promise<void> {
    const message = this.cli.texts.text('cli.files.none');
    await this.refusals.refuse(paths.join(' '), [{ path: '', code: 'no_files', message }]);
  }
}
