import { writeFile } from 'node:fs/promises';
import { PrintReport } from '#assessment';
import type { Cli } from '../cli.js';
import { inWords } from './in-words.js';
import { Product } from './product.js';

export interface PrintReportOptions {
  readonly out: string;
  /** without it the portal's default district */
  readonly district?: string;
}

/** Prints the rating report of a case that was handed in, in the language of the command line. */
export async function printReport(
  cli: Cli,
  assessmentId: string,
  options: PrintReportOptions,
): Promise<void> {
  await inWords(cli, () =>
    Product.run(cli, async (product) => {
      const district = await product.district(options.district);
      const pdf = await product.within(district, () =>
        product.app.get(PrintReport, { strict: false }).execute(assessmentId, cli.texts.language),
      );
      await writeFile(options.out, pdf);
      await cli.out.line(cli.texts.text('cli.report.done', { file: options.out }));
    }),
  );
}
