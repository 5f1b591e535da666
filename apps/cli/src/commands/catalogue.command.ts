import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { CatalogueFile } from '../rating/catalogue-file.js';
import type { Format } from '../rating/refusals.js';
import { formatOption } from './format-option.js';

interface FormatOnly {
  readonly format: Format;
}

/** `star catalogue check FILE` and `star catalogue show [CODE]`. */
export function registerCatalogue(program: Command, cli: Cli): void {
  const { texts } = cli;
  const catalogue = program.command('catalogue').description(texts.text('cli.catalogue.description'));
  catalogue
    .command('check')
    .description(texts.text('cli.catalogue.check.description'))
    .argument('<file>', texts.text('cli.catalogue.check.file'))
    .addOption(formatOption(texts))
    .action(async (file: string, { format }: FormatOnly) => {
      await new CatalogueFile(cli, format).check(file);
    });
  catalogue
    .command('show')
    .description(texts.text('cli.catalogue.show.description'))
    .argument('[code]', texts.text('cli.catalogue.show.code'))
    .addOption(formatOption(texts))
    .option('--catalogue <file>', texts.text('cli.options.catalogue'))
    .addHelpText('after', `\n${texts.text('cli.catalogue.show.more')}`)
    .action(async (code: string | undefined, options: FormatOnly & { readonly catalogue?: string }) => {
      await new CatalogueFile(cli, options.format).show(options.catalogue, code);
    });
}
