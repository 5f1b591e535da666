/** What a document says about itself and how it lies on the paper. */
export interface PdfOptions {
  /** The document's title in the reader's window and list of files. */
  readonly title: string;
  /** BCP 47, for screen readers: `zh-CN`, `en`. */
  readonly lang: string;
  /** A4 upright unless set. */
  readonly landscape?: boolean;
  /** One line at the top left of every page. */
  readonly header?: string;
  /** One line at the bottom left of every page, beside `page / pages`. */
  readonly footer?: string;
  /** The date of the document's content. Given, the same content always makes the same bytes. */
  readonly date?: Date;
  /** Gives the document up, also in the middle of printing; the reason is thrown. */
  readonly signal?: AbortSignal;
}
