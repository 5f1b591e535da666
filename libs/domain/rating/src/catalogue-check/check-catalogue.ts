import type { CatalogueDocument } from '../model/catalogue-document.js';
import type { Problem } from '../model/problem.js';
import { CatalogueIndex } from './catalogue-index.js';
import { checkShape } from './catalogue-shape.js';
import { checkDuplicates } from './duplicates.js';
import { checkReachability } from './reachability.js';
import { checkReferences } from './references.js';
import { checkScoring } from './scoring-check.js';
import { checkStars } from './star-check.js';
import { checkTests } from './test-check.js';
import { checkTotals } from './totals.js';

/**
 * Everything that keeps a catalogue from being published: its form, then its names, points, bands and
 * tests, and when these stand, whether every star and band can be reached.
 */
export function checkCatalogue(document: unknown): readonly Problem[] {
  const form = checkShape(document);
  if (form.length > 0) return form;
  const index = new CatalogueIndex(document as CatalogueDocument);
  const problems = [
    ...checkDuplicates(index),
    ...checkReferences(index),
    ...checkTotals(index),
    ...checkScoring(index),
    ...checkTests(index),
    ...checkStars(index),
  ];
  return problems.length > 0 ? problems : checkReachability(index);
}
