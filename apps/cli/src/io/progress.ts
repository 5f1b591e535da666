import { SingleBar } from 'cli-progress';
import type { Cli } from '../cli.js';

/** Fewer files are over before a bar is read. */
const MIN_FILES = 20;

/** A bar on standard error while many files are worked off; nothing where nobody looks or the results show. */
export class Progress {
  private readonly bar: SingleBar | null;

  constructor({ err, out, texts }: Cli, total: number) {
    const shown = err.isTerminal && !out.isTerminal && total >= MIN_FILES;
    this.bar = shown ? new SingleBar({ format: texts.text('cli.progress'), clearOnComplete: true }) : null;
    this.bar?.start(total, 0);
  }

  step(): void {
    this.bar?.increment();
  }

  stop(): void {
    this.bar?.stop();
  }
}
