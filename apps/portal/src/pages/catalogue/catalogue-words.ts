import type { TextParams } from '#views';

/** The texts below `public.catalogue.`, in the reader's language, and how to choose a document's own names. */
export interface CatalogueWords {
  /** @param key below `public.catalogue.` */
  readonly say: (key: string, params?: TextParams) => string;
  /** The English name for an English reader where the catalogue has one, else the Chinese. */
  readonly name: (named: { readonly name_zh: string; readonly name_en: string }) => string;
  readonly foreign: boolean;
}
