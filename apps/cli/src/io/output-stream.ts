import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Standard output or error, or a stand-in for tests. */
export type Sink = Pick<Writable, 'write' | 'once' | 'off' | 'on' | 'destroyed'> & {
  readonly isTTY?: boolean;
};

/** Writes lines no faster than the reader takes them, so that nothing piles up in memory. */
export class OutputStream {
  private closed = false;

  constructor(private readonly sink: Sink) {
    sink.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.closed = true;
    });
  }

  get isTerminal(): boolean {
    return this.sink.isTTY === true;
  }

  /** Whoever read us has gone (`star rate … | head`): more work is for nobody. */
  get isClosed(): boolean {
    return this.closed || this.sink.destroyed;
  }

  async line(text: string): Promise<void> {
    if (this.isClosed) return;
    if (!this.sink.write(`${text}\n`)) await once(this.sink as Writable, 'drain').catch(() => undefined);
  }
}
