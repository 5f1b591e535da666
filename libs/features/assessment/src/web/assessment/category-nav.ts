import type { Locale } from '#views';
import type { SheetCase } from '../../queries/sheet-cases.js';

export interface CategoryLink {
  readonly href: string;
  readonly code: string;
  readonly name: string;
  readonly done: number;
  readonly total: number;
  readonly current: boolean;
}

/** Where the profile's facts are answered; categories go by their code. */
export const PROFILE = 'profile';

/** The categories with their progress; what does not apply is not counted. */
export function categoryNav(
  { catalogue, completion }: SheetCase,
  current: string,
  locale: Locale,
): CategoryLink[] {
  return catalogue.categories.map(({ code, document, items }) => {
    const progress = items
      .flatMap((item) => item.indicators)
      .map((indicator) => completion.byIndicator[indicator.code])
      .filter((one) => one !== 'not_applicable');
    return {
      href: `/assessment/${code}`,
      code,
      name: locale === 'en' ? document.name_en : document.name_zh,
      done: progress.filter((one) => one === 'done').length,
      total: progress.length,
      current: code === current,
    };
  });
}

/** The facts: how many are confirmed, of how many. */
export function profileProgress({ catalogue, one }: SheetCase): {
  readonly done: number;
  readonly total: number;
} {
  const entries = [...catalogue.profileSlots.keys()].map((fact) => one.sheet.profile[fact]);
  return { done: entries.filter((entry) => entry?.state === 'confirmed').length, total: entries.length };
}

/** The first category with something to do, else the facts, else the check. */
export function nextPlace(found: SheetCase): string {
  const { done, total } = profileProgress(found);
  if (done < total && found.one.status === 'draft') return `/assessment/${PROFILE}`;
  const unfinished = found.catalogue.categories.find(({ items }) =>
    items.some((item) =>
      item.indicators.some(({ code }) =>
        found.one.status === 'returned'
          ? code in found.one.returned
          : ['open', 'unconfirmed'].includes(found.completion.byIndicator[code] ?? ''),
      ),
    ),
  );
  return unfinished ? `/assessment/${unfinished.code}` : '/assessment/check';
}
