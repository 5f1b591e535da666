import { Command } from 'commander';
import type { Cli } from './cli.js';
import { registerAudit } from './commands/audit.command.js';
import { registerCatalogue } from './commands/catalogue.command.js';
import { registerDb } from './commands/db.command.js';
import { registerDistrict } from './commands/district.command.js';
import { registerPlan } from './commands/plan.command.js';
import { registerRate } from './commands/rate.command.js';
import { registerReport } from './commands/report.command.js';
import { registerUser } from './commands/user.command.js';

/**
 * A command file registers its command. What needs the database is imported inside the action, so that
 * `rate` and `plan` start at once.
 */
export type Registration = (program: Command, cli: Cli) => void;

const REGISTRATIONS: readonly Registration[] = [
  registerRate,
  registerPlan,
  registerCatalogue,
  registerDb,
  registerDistrict,
  registerReport,
  registerUser,
  registerAudit,
];

export function createProgram(cli: Cli): Command {
  const { texts } = cli;
  const titles = new Map([
    ['Usage:', texts.text('cli.help.usage')],
    ['Arguments:', texts.text('cli.help.arguments')],
    ['Options:', texts.text('cli.help.options')],
    ['Commands:', texts.text('cli.help.commands')],
  ]);
  const program = new Command('star')
    .description(texts.text('cli.description'))
    .option('--lang <language>', texts.text('cli.options.lang'), 'zh-CN')
    .helpOption('-h, --help', texts.text('cli.options.help'))
    .helpCommand('help [command]', texts.text('cli.options.help'))
    .configureHelp({ styleTitle: (title) => titles.get(title) ?? title, showGlobalOptions: false })
    .addHelpText('after', `\n${texts.text('cli.examples')}`)
    .exitOverride();
  for (const register of REGISTRATIONS) register(program, cli);
  return program;
}
