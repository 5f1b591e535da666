import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import type { AddDistrictOptions } from '../database/add-district.js';

/** `star district add`: what an installation without demonstration data begins with. */
export function registerDistrict(program: Command, cli: Cli): void {
  const { texts } = cli;
  program
    .command('district')
    .description(texts.text('cli.district.description'))
    .command('add')
    .description(texts.text('cli.district.add.description'))
    .argument('<code>', texts.text('cli.district.add.code'))
    .requiredOption('--zh <name>', texts.text('cli.district.add.zh'))
    .requiredOption('--en <name>', texts.text('cli.district.add.en'))
    .action(async (code: string, options: AddDistrictOptions) => {
      const { addDistrict } = await import('../database/add-district.js');
      await addDistrict(cli, code, options);
    });
}
