import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import type { VerifyOptions } from '../database/verify-audit.js';
import { formatOption } from './format-option.js';

/** `star audit verify`. */
export function registerAudit(program: Command, cli: Cli): void {
  const { texts } = cli;
  program
    .command('audit')
    .description(texts.text('cli.audit.description'))
    .command('verify')
    .description(texts.text('cli.audit.verify.description'))
    .option('--district <code>', texts.text('cli.district.option'))
    .option('--expect <hash>', texts.text('cli.audit.verify.expect'))
    .addOption(formatOption(texts))
    .action(async (options: VerifyOptions) => {
      const { verifyAudit } = await import('../database/verify-audit.js');
      await verifyAudit(cli, options);
    });
}
