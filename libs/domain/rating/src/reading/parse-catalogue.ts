import { checkCatalogue } from '../catalogue-check/check-catalogue.js';
import { checkShape } from '../catalogue-check/catalogue-shape.js';
import type { CatalogueDocument } from '../model/catalogue-document.js';
import type { Problem } from '../model/problem.js';
import { readDocument, withLine, type ReadDocument } from './document-reader.js';

export interface ParsedCatalogue {
  /** Absent where the text or its form has a problem; its meaning is `checkCatalogue`'s question. */
  readonly document?: CatalogueDocument;
  /** With their lines. */
  readonly problems: readonly Problem[];
}

/** Reads a catalogue, YAML or JSON, and checks its form. */
export function parseCatalogue(text: string): ParsedCatalogue {
  return withProblems(readDocument(text), checkShape);
}

/** Reads a catalogue and checks form and meaning: what `star catalogue check` tells. */
export function readCatalogue(text: string): ParsedCatalogue {
  return withProblems(readDocument(text), checkCatalogue);
}

function withProblems(
  { value, problems, lineOf }: ReadDocument,
  check: (document: unknown) => readonly Problem[],
): ParsedCatalogue {
  if (problems.length > 0) return { problems };
  const found = check(value).map((entry) => withLine(entry, lineOf));
  return found.length > 0 ? { problems: found } : { document: value as CatalogueDocument, problems: [] };
}
