import { availableParallelism } from 'node:os';
import { BrowserLauncher } from './browser/browser-launcher.js';
import { PdfRenderer } from './pdf-renderer.js';
import { DEFAULT_LIMITS, type PrintLimits } from './pool/print-limits.js';

export interface PdfSettings {
  /** Where the bundled browser is unpacked and browsers keep their temporary files; absolute. */
  readonly varDir: string;
  /** The only browser to use; undefined: find one. */
  readonly executable?: string | undefined;
  /** Browsers at the same time; one per core unless set. */
  readonly pages?: number;
  readonly limits?: Partial<PrintLimits>;
  /** Told of every failed attempt. */
  readonly warn?: (message: string) => void;
}

/** A renderer without Nest, for the command line and for tests. Nothing starts before the first document. */
export function createPdfRenderer(settings: PdfSettings): PdfRenderer {
  const { varDir, executable, pages = availableParallelism(), warn = () => undefined } = settings;
  const launcher = new BrowserLauncher({ varDir, executable, warn });
  return new PdfRenderer({
    pages,
    limits: { ...DEFAULT_LIMITS, ...settings.limits },
    openPrinter: () => launcher.open(),
    warn,
  });
}
