import { DomainError } from '#kernel';
import { NoBrowserError } from './browser/no-browser.error.js';
import { frameDocument } from './document/frame-document.js';
import type { PdfOptions } from './document/pdf-options.js';
import { makeReproducible } from './document/make-reproducible.js';
import { LimitExceededError } from './pool/limit-exceeded.error.js';
import type { PrintLimits } from './pool/print-limits.js';
import { PrintQueue } from './pool/print-queue.js';
import { type Printer, PrintSlot } from './pool/print-slot.js';

/** A dead browser is nobody's fault twice; the third time it is the document's. */
const ATTEMPTS = 3;
/** A document that took too long once is given one more chance. */
const ATTEMPTS_OVER_LIMIT = 2;

export interface PdfRendererOptions {
  /** How many documents are printed at the same time, each by a browser of its own. */
  readonly pages: number;
  readonly limits: PrintLimits;
  readonly openPrinter: () => Promise<Printer>;
  readonly warn: (message: string) => void;
}

/** HTML → PDF. Browsers start with the first document and stay warm. */
export class PdfRenderer {
  private readonly queue: PrintQueue<PrintSlot>;
  private closing: Promise<void> | null = null;

  constructor(private readonly options: PdfRendererOptions) {
    const { pages, limits, openPrinter } = options;
    this.queue = new PrintQueue(
      Array.from({ length: pages }, () => new PrintSlot(openPrinter, limits)),
      limits.waiting,
    );
  }

  /**
   * @param html a `<style>` and the markup of the body, values escaped; see {@link frameDocument}
   * @throws DomainError of kind `unavailable`: `pdf.busy`, `pdf.closed`, `pdf.timeout`, `pdf.failed`,
   *   `pdf.no_browser`; `pdf.too_large`; the signal's reason when it aborts
   */
  async render(html: string, options: PdfOptions): Promise<Buffer> {
    if (this.closing) throw closed();
    if (html.length > this.options.limits.document) throw new DomainError('pdf.too_large', 'too-large');
    const slot = await this.queue.acquire(html.length, options.signal);
    try {
      const pdf = await this.persist(slot, frameDocument(html, options), options.signal);
      return options.date ? makeReproducible(pdf, options.date) : pdf;
    } finally {
      slot.rest();
      this.queue.release(slot);
    }
  }

  /** Finishes what is being printed, turns away what waits, ends the browsers. */
  async close(): Promise<void> {
    this.closing ??= this.queue
      .drain(closed())
      .then((slots) => Promise.all(slots.map((slot) => slot.close())))
      .then(() => undefined);
    return this.closing;
  }

  private async persist(slot: PrintSlot, html: string, signal?: AbortSignal): Promise<Buffer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await slot.print(html, signal);
      } catch (error) {
        signal?.throwIfAborted();
        const attempts = error instanceof LimitExceededError ? ATTEMPTS_OVER_LIMIT : ATTEMPTS;
        this.options.warn(`attempt ${attempt} of ${attempts} to print a PDF failed: ${String(error)}`);
        if (error instanceof NoBrowserError) throw new DomainError('pdf.no_browser', 'unavailable');
        if (attempt >= attempts) throw failure(error);
      }
    }
  }
}

function failure(error: unknown): DomainError {
  const code = error instanceof LimitExceededError ? 'pdf.timeout' : 'pdf.failed';
  return new DomainError(code, 'unavailable');
}

function closed(): DomainError {
  return new DomainError('pdf.closed', 'unavailable');
}
