import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import type { Format } from '../rating/refusals.js';
import { formatOption } from './format-option.js';

/** `star db migrate|status|seed|reset`. */
export function registerDb(program: Command, cli: Cli): void {
  const { texts } = cli;
  const actions = async () => new (await import('../database/db.actions.js')).DbActions(cli);
  const db = program
    .command('db')
    .description(texts.text('cli.db.description'))
    .addHelpText('after', `\n${texts.text('cli.db.more')}`);
  db.command('migrate')
    .description(texts.text('cli.db.migrate.description'))
    .action(async () => (await actions()).migrate());
  db.command('status')
    .description(texts.text('cli.db.status.description'))
    .addOption(formatOption(texts))
    .action(async ({ format }: { readonly format: Format }) => (await actions()).status(format));
  db.command('seed')
    .description(texts.text('cli.db.seed.description'))
    .action(async () => (await actions()).seed());
  db.command('reset')
    .description(texts.text('cli.db.reset.description'))
    .option('--yes', texts.text('cli.db.reset.yes'))
    .action(async ({ yes = false }: { readonly yes?: boolean }) => (await actions()).reset(yes));
}
