import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import type { PrintReportOptions } from '../database/print-report.js';

/** `star report`. */
export function registerReport(program: Command, cli: Cli): void {
  const { texts } = cli;
  program
    .command('report <assessment>')
    .description(texts.text('cli.report.description'))
    .requiredOption('--out <file>', texts.text('cli.report.out'))
    .option('--district <code>', texts.text('cli.district.option'))
    .action(async (assessment: string, options: PrintReportOptions) => {
      const { printReport } = await import('../database/print-report.js');
      await printReport(cli, assessment, options);
    });
}
