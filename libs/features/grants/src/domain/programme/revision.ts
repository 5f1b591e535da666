import type { ProgrammeTerms } from './programme-terms.js';
import type { Programme } from './programme.js';

/**
 * The terms after a change. Unions applied under the terms of an open programme, so of those only the envelope,
 * the days and amounts that nobody had decided on follow the editor; the rest stays as it is.
 */
export function revised(
  { status, terms }: Pick<Programme, 'status' | 'terms'>,
  wanted: ProgrammeTerms,
): ProgrammeTerms {
  if (status === 'draft') return wanted;
  const { envelopeFen, closesOn, spendUntil, reportDue } = wanted;
  const amounts = terms.amountsSet ? {} : { amounts: wanted.amounts, amountsSet: wanted.amountsSet };
  return { ...terms, envelopeFen, closesOn, spendUntil, reportDue, ...amounts };
}
