export { createPdfRenderer, type PdfSettings } from './create-pdf-renderer.js';
export type { PdfOptions } from './document/pdf-options.js';
export { PdfModule } from './pdf.module.js';
export { PdfRenderer } from './pdf-renderer.js';
export type { PrintLimits } from './pool/print-limits.js';
export { BrowserFinder, type FoundBrowser } from './browser/browser-finder.js';
export { prepareFonts } from './fonts/font-config.js';
