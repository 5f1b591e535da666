import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { RateFiles, type RateFilesOptions } from '../rating/rate-files.js';
import { formatOption } from './format-option.js';

/** `star rate FILES…`: the contract's rating of answers files, without a database. */
export function registerRate(program: Command, cli: Cli): void {
  const { texts } = cli;
  program
    .command('rate')
    .description(texts.text('cli.rate.description'))
    .argument('<files...>', texts.text('cli.rate.files'))
    .addOption(formatOption(texts))
    .option('--pdf <folder>', texts.text('cli.rate.pdf'))
    .option('--catalogue <file>', texts.text('cli.options.catalogue'))
    .addHelpText('after', `\n${texts.text('cli.rate.more')}`)
    .action(async (files: string[], options: RateFilesOptions) => {
      await new RateFiles(cli, options).run(files);
    });
}
