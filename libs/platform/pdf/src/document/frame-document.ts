import { FONT_FAMILY } from '../fonts/font-config.js';
import { inSearchableCharacters } from '../fonts/searchable-font.js';
import { cssString } from './css-string.js';
import type { PdfOptions } from './pdf-options.js';

/** Refuses everything that is not in the document itself; the browser refuses the same once more. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
const RUNNING_TEXT = 'font-size:8pt;line-height:1.4;color:#5b6675';

/**
 * Puts content into the document every PDF is: language and title, A4, the embedded font, running head
 * and page numbers. Content brings its own `<style>`; its `@page` rules come later and win.
 * @param content markup whose values were escaped by whoever made it
 */
export function frameDocument(content: string, options: PdfOptions): string {
  const { title, lang, landscape = false, header = '', footer = '' } = options;
  return inSearchableCharacters(`<!doctype html><html lang="${escapeHtml(lang)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${escapeHtml(title)}</title><style>
@page{size:A4${landscape ? ' landscape' : ''};margin:18mm 16mm 20mm;font-family:"${FONT_FAMILY}";
@top-left{content:${cssString(header)};${RUNNING_TEXT}}
@bottom-left{content:${cssString(footer)};${RUNNING_TEXT}}
@bottom-right{content:counter(page) " / " counter(pages);${RUNNING_TEXT}}}
html{font-family:"${FONT_FAMILY}",sans-serif;print-color-adjust:exact}body{margin:0}
</style></head><body>${content}</body></html>`);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
