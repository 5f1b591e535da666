/** Words for who started the program. They go to standard error: standard output belongs to the command. */

/** @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** A failure whose message says what to do; shown without a stack. */
export class LaunchError extends Error {}

/** Runs a launcher and turns its failure into words and an exit code. @param {() => Promise<number>} work */
export async function launch(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    say(error instanceof LaunchError ? `\n${error.message}` : `\n${error?.stack ?? error}`);
    process.exitCode = 1;
  }
}
