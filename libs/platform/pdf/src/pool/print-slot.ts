import type { PrintPage } from '../browser/print-page.js';
import { LimitExceededError } from './limit-exceeded.error.js';
import type { PrintLimits } from './print-limits.js';

const WATCH_MS = 1_000;
/** Documents between two looks at the browser's memory. */
const TIDY_EVERY = 5;

/** The part of a page that a slot uses. */
export type Printer = Pick<PrintPage, 'print' | 'tidy' | 'memory' | 'close' | 'destroy'>;

/**
 * One place to print: a browser of its own that is started when needed and replaced when it is worn
 * out, too big, hanging or dead, so that no document suffers from another's.
 */
export class PrintSlot {
  private printer: Promise<Printer> | null = null;
  private uses = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly open: () => Promise<Printer>,
    private readonly limits: PrintLimits,
  ) {}

  /**
   * Prints once. Whatever goes wrong, the browser is gone afterwards.
   * @throws LimitExceededError, the signal's reason, or what the browser failed with
   */
  async print(html: string, signal?: AbortSignal): Promise<Buffer> {
    clearTimeout(this.idle);
    this.printer ??= this.open();
    const opened = this.printer;
    try {
      const printer = await opened;
      signal?.throwIfAborted();
      const pdf = await this.watched(printer, html, signal);
      this.uses += 1;
      if (await this.isWorn(printer)) await this.close();
      return pdf;
    } catch (error) {
      this.forget();
      await opened.then(
        (printer) => printer.destroy(),
        () => undefined,
      );
      throw error;
    }
  }

  /** The slot is not needed for now. */
  rest(): void {
    this.idle = setTimeout(() => void this.close(), this.limits.idleMs).unref();
  }

  async close(): Promise<void> {
    clearTimeout(this.idle);
    const opened = this.printer;
    this.forget();
    await opened?.then(
      (printer) => printer.close(),
      () => undefined,
    );
  }

  private async isWorn(printer: Printer): Promise<boolean> {
    if (this.uses >= this.limits.uses) return true;
    if (this.uses % TIDY_EVERY !== 0) return false;
    try {
      await printer.tidy();
      return (await printer.memory()) > this.limits.memory;
    } catch {
      return true; // died after its work was done
    }
  }

  private forget(): void {
    this.printer = null;
    this.uses = 0;
  }

  /** Lets go of a print that takes too long, too much memory, or is not wanted any more. */
  private async watched(printer: Printer, html: string, signal?: AbortSignal): Promise<Buffer> {
    const { promise: stop, reject } = Promise.withResolvers<never>();
    const abort = (): void => {
      reject(signal?.reason);
    };
    const overdue = setTimeout(() => {
      reject(new LimitExceededError('time'));
    }, this.limits.printMs);
    const memory = setInterval(() => {
      printer.memory().then(
        (bytes) => {
          if (bytes > 2 * this.limits.memory) reject(new LimitExceededError('memory'));
        },
        () => undefined,
      );
    }, WATCH_MS);
    signal?.addEventListener('abort', abort, { once: true });
    try {
      return await Promise.race([printer.print(html), stop]);
    } finally {
      clearTimeout(overdue);
      clearInterval(memory);
      signal?.removeEventListener('abort', abort);
    }
  }
}
