import type { Catalogue } from '#rating';

/** The draft catalogue's `star_rules.validity_months`; the fallback for one that does not say. */
const DEFAULT_MONTHS = 36;

/** How long a star holds, in calendar months. */
export function validityMonths(catalogue: Catalogue): number {
  const months = catalogue.document.star_rules?.['validity_months'];
  return typeof months === 'number' && Number.isInteger(months) && months > 0 ? months : DEFAULT_MONTHS;
}
