import { CommanderError, type Command } from 'commander';
import type { Cli } from './cli.js';
import { ExitCode } from './exit-code.js';

/** Runs a command line; words that make no command are the caller's mistake, not a fault. */
export async function runProgram(program: Command, cli: Cli, words: readonly string[]): Promise<ExitCode> {
  speakOwnWords(program, cli);
  try {
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync(words, { from: 'user' });
    return cli.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return ExitCode.done;
      await cli.err.line(mistake(error, cli));
      return ExitCode.unusable;
    }
    await cli.err.line(cli.texts.text('cli.fault', { detail: String((error as Error).stack ?? error) }));
    return ExitCode.fault;
  }
}

const MISTAKES = new Map([
  ['commander.unknownOption', 'cli.mistakes.unknownOption'],
  ['commander.unknownCommand', 'cli.mistakes.unknownCommand'],
  ['commander.missingArgument', 'cli.mistakes.missingArgument'],
  ['commander.missingMandatoryOptionValue', 'cli.mistakes.missingOption'],
  ['commander.optionMissingArgument', 'cli.mistakes.optionMissingArgument'],
  ['commander.invalidArgument', 'cli.mistakes.invalidArgument'],
  ['commander.excessArguments', 'cli.mistakes.excessArguments'],
]);

/** commander names what it means in quotes; the sentence around is ours. */
function mistake({ code, message }: CommanderError, { texts }: Cli): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const key = MISTAKES.get(code);
  return `${key === undefined ? message : texts.text(key, { named })}\n${texts.text('cli.mistakes.seeHelp')}`;
}

/** Sub-commands inherit nothing that was set after them, so each is told. */
function speakOwnWords(command: Command, cli: Cli): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => void cli.out.line(text.trimEnd()),
    writeErr: () => undefined,
    outputError: () => undefined,
  });
  for (const child of command.commands) speakOwnWords(child, cli);
}
