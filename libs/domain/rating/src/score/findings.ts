import type { Catalogue } from '../model/catalogue.js';
import type { Finding } from '../model/rating.js';
import type { SlotValues } from '../model/slot.js';
import { relationHolds } from './relations.js';

/** `consistency.warnings` that do not hold between given values. */
export function findings(catalogue: Catalogue, values: SlotValues): readonly Finding[] {
  return catalogue.warnings
    .filter((relation) => !relationHolds(relation, values))
    .map((relation) => ({ path: relation.left.path, code: relation.kind, message: relation.zh }));
}
