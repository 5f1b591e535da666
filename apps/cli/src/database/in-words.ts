import { ConfigError } from '#config';
import { EmbeddedServerError } from '#database';
import type { Cli } from '../cli.js';
import { ExitCode } from '../exit-code.js';
import { RefusalError } from './refusal-error.js';

/** Does the work; what an operator can mend is said in words, without a stack. */
export async function inWords(cli: Cli, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof RefusalError) cli.exitCode = ExitCode.unusable;
    else if (error instanceof ConfigError) cli.exitCode = ExitCode.unusable;
    else if (error instanceof EmbeddedServerError) cli.exitCode = ExitCode.fault;
    else throw error;
    await cli.err.line(error.message);
  }
}
