import { ExitCode } from './exit-code.js';
import { OutputStream, type Sink } from './io/output-stream.js';
import type { Texts } from './texts/texts.js';

/** What every command speaks through: its language, its two streams, its exit code. */
export class Cli {
  /** Results; with `--format json` nothing but JSON. */
  readonly out: OutputStream;
  /** Problems, progress and advice. */
  readonly err: OutputStream;
  exitCode: ExitCode = ExitCode.done;

  constructor(
    readonly texts: Texts,
    stdout: Sink,
    stderr: Sink,
  ) {
    this.out = new OutputStream(stdout);
    this.err = new OutputStream(stderr);
  }
}
