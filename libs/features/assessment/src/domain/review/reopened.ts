import type { Catalogue } from '#rating';
import type { EntryRef } from '../answers/answer-sheet.js';
import { factsOfIndicator } from '../answers/facts-of-indicator.js';
import type { ReturnedItems } from './returned-items.js';

/** Which entries may be changed while an assessment is returned. */
export interface Reopened {
  readonly indicators: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
}

/**
 * Only returned indicators reopen (R04). A profile fact reopens with them only where no accepted
 * indicator reads it, else mending one answer would move the points of another that is locked.
 */
export function reopened(catalogue: Catalogue, returned: ReturnedItems): Reopened {
  const indicators = new Set(Object.keys(returned));
  const open = new Set<string>();
  const locked = new Set<string>();
  for (const indicator of catalogue.indicators) {
    const facts = factsOfIndicator(catalogue, indicator);
    for (const fact of facts) (indicators.has(indicator.code) ? open : locked).add(fact);
  }
  for (const star of catalogue.stars) for (const test of star.prerequisites) locked.add(test.slot.key);
  return { indicators, facts: new Set([...open].filter((fact) => !locked.has(fact))) };
}

export function isReopened(reopenedEntries: Reopened, ref: EntryRef): boolean {
  return (ref.section === 'answers' ? reopenedEntries.indicators : reopenedEntries.facts).has(ref.key);
}
