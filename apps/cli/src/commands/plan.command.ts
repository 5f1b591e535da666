import { InvalidArgumentError, type Command } from 'commander';
import type { Cli } from '../cli.js';
import { PlanFile, type PlanFileOptions } from '../rating/plan-file.js';
import { formatOption } from './format-option.js';

/** `star plan FILE`: the least effort to the next star, or to the one asked for, with the chair's wishes. */
export function registerPlan(program: Command, cli: Cli): void {
  const { texts } = cli;
  program
    .command('plan')
    .description(texts.text('cli.plan.description'))
    .argument('<file>', texts.text('cli.plan.file'))
    .option('--star <n>', texts.text('cli.plan.star'), wholeNumber)
    .option('--lock <codes...>', texts.text('cli.plan.lock'))
    .option('--exclude <codes...>', texts.text('cli.plan.exclude'))
    .option('--margin <points>', texts.text('cli.plan.margin'), points)
    .addOption(formatOption(texts))
    .option('--catalogue <file>', texts.text('cli.options.catalogue'))
    .addHelpText('after', `\n${texts.text('cli.plan.more')}`)
    .action(async (file: string, options: PlanFileOptions) => {
      await new PlanFile(cli, options).run(file);
    });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('');
  return Number(text);
}

/** Up to two decimals, as points have. */
function points(text: string): number {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) throw new InvalidArgumentError('');
  return Number(text);
}
