import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';

export interface EmbeddedFont {
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
}

export interface OutlineEntry {
  readonly title: string;
  readonly items: readonly OutlineEntry[];
}

/** A finished PDF as its reader sees it. */
export class PdfDocument {
  private constructor(private readonly document: PDFDocumentProxy) {}

  static async read(pdf: Buffer): Promise<PdfDocument> {
    return new PdfDocument(
      await getDocument({ data: new Uint8Array(pdf), verbosity: 0, fontExtraProperties: true }).promise,
    );
  }

  get pages(): number {
    return this.document.numPages;
  }

  /** Text by page, without line ends: Chinese breaks lines anywhere. */
  async text(): Promise<string[]> {
    return this.eachPage(async (page) => {
      const { items } = await page.getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    });
  }

  /** Width and height in points by page. */
  async sizes(): Promise<[number, number][]> {
    return this.eachPage((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      return Promise.resolve([Math.round(width), Math.round(height)] as [number, number]);
    });
  }

  async fonts(): Promise<EmbeddedFont[]> {
    const pages = await this.eachPage(async (page) => {
      const operators = await page.getOperatorList();
      const names = new Set<string>();
      operators.argsArray.forEach((args: unknown) => {
        if (Array.isArray(args) && typeof args[0] === 'string' && page.commonObjs.has(args[0]))
          names.add(args[0]);
      });
      return [...names].map((name) => {
        const font = page.commonObjs.get(name) as { name: string; type: string; missingFile?: boolean };
        return { name: font.name, type: font.type, embedded: font.missingFile !== true };
      });
    });
    return pages.flat();
  }

  async outline(): Promise<readonly OutlineEntry[]> {
    return this.document.getOutline();
  }

  async isTagged(): Promise<boolean> {
    const mark = (await this.document.getMarkInfo()) as { Marked: boolean } | null;
    return mark?.Marked === true;
  }

  async properties(): Promise<{ title: string; language: string }> {
    const info = (await this.document.getMetadata()).info as { Title: string; Language: string };
    return { title: info.Title, language: info.Language };
  }

  private async eachPage<T>(
    read: (page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>) => Promise<T>,
  ): Promise<T[]> {
    const results: T[] = [];
    for (let number = 1; number <= this.pages; number += 1) {
      results.push(await read(await this.document.getPage(number)));
    }
    return results;
  }
}
