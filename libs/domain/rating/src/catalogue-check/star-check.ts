import type { StarDocument } from '../model/catalogue-document.js';
import type { Problem } from '../model/problem.js';
import { problem } from '../text/describe-problem.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { checkFactTest } from './test-check.js';

/** Stars rise from 1, their prerequisites name facts, and none waits for itself. */
export function checkStars(index: CatalogueIndex): readonly Problem[] {
  const { stars } = index.document;
  return [
    ...stars.flatMap((star, number) => [
      ...checkOrder(stars, number),
      ...(star.category_floor_ratio > 1
        ? [problem('floor_range', `stars.${number}.category_floor_ratio`)]
        : []),
      ...(star.prerequisites ?? []).flatMap((test, place) =>
        checkFactTest(index, test, `stars.${number}.prerequisites.${place}`),
      ),
      ...checkPrevious(index, star, `stars.${number}.previous_star`),
    ]),
    ...checkCycles(stars),
  ];
}

function checkOrder(stars: readonly StarDocument[], number: number): readonly Problem[] {
  const [below, star] = [stars[number - 1], stars[number]];
  const follows = star?.star === (below?.star ?? 0) + 1;
  const rises =
    below === undefined ||
    star === undefined ||
    (star.min_points >= below.min_points && star.category_floor_ratio >= below.category_floor_ratio);
  return follows && rises ? [] : [problem('stars_not_ascending', `stars.${number}`)];
}

function checkPrevious(index: CatalogueIndex, star: StarDocument, path: string): readonly Problem[] {
  const asked = star.previous_star?.star;
  if (asked === undefined || index.stars.has(asked)) return [];
  return [problem('unknown_reference', `${path}.star`, { what: 'star', name: String(asked) })];
}

/**
 * A star can be held once some star of the asked level can be held without it. Those left over when
 * nothing more can be added wait for each other.
 */
function checkCycles(stars: readonly StarDocument[]): readonly Problem[] {
  const attainable = new Set<number>();
  const isOpen = ({ previous_star: previous }: StarDocument) =>
    previous === undefined ||
    previous.first_round_exempt === true ||
    [...attainable].some((star) => star >= previous.star);
  for (let before = -1; before < attainable.size;) {
    before = attainable.size;
    for (const star of stars.filter(isOpen)) attainable.add(star.star);
  }
  return stars.flatMap(({ star }, number) =>
    attainable.has(star) ? [] : [problem('cyclic_previous_star', `stars.${number}.previous_star`, { star })],
  );
}
