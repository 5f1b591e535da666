import type { Readable } from 'node:stream';

/** The file of a multipart request, not read yet, and the form's fields that came before it. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  /** null when the form was sent without a file */
  readonly file: {
    /** as the browser named it: to show, never to use as a path */
    readonly name: string;
    readonly stream: Readable;
  } | null;
}
