import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import type { AddUserOptions } from '../database/user.actions.js';

/** `star user add|reset-password`. */
export function registerUser(program: Command, cli: Cli): void {
  const { texts } = cli;
  const actions = async () => new (await import('../database/user.actions.js')).UserActions(cli);
  const user = program.command('user').description(texts.text('cli.user.description'));
  user
    .command('add')
    .description(texts.text('cli.user.add.description'))
    .argument('<username>', texts.text('cli.user.add.username'))
    .requiredOption('--name <name>', texts.text('cli.user.add.name'))
    .requiredOption('--role <role>', texts.text('cli.user.add.role', { roles: ROLES.join(', ') }))
    .option('--scope <id>', texts.text('cli.user.add.scope'))
    .option('--until <date>', texts.text('cli.user.add.until'))
    .option('--district <code>', texts.text('cli.district.option'))
    .action(async (username: string, options: AddUserOptions) => (await actions()).add(username, options));
  user
    .command('reset-password')
    .description(texts.text('cli.user.resetPassword.description'))
    .argument('<username>', texts.text('cli.user.resetPassword.username'))
    .option('--district <code>', texts.text('cli.district.option'))
    .action(async (username: string, { district }: { readonly district?: string }) =>
      (await actions()).resetPassword(username, district),
    );
}

/** Written out: asking #identity would load the whole product for `star --help`; a test compares. */
export const ROLES = [
  'union_chair',
  'union_officer',
  'subdistrict_reviewer',
  'district_reviewer',
  'district_admin',
  'district_leader',
  'auditor',
  'operator',
] as const;
