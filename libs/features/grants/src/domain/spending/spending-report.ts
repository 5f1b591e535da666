import type { FieldError } from '#kernel';
import { sumFen, yuanWords } from '../money/fen.js';
import type { Category } from '../programme/programme-terms.js';
import { provenByCategory, type Spending } from './spending.js';

/** What a union says it did with the money, from its own books. */
export interface SpendingReport {
  /** what was done and what came of it */
  readonly summary: string;
  /** category code → fen */
  readonly sums: Readonly<Record<string, number>>;
  readonly unspentFen: number;
}

const SHORTEST_SUMMARY = 10;
const LONGEST_SUMMARY = 2000;

/**
 * The report against the receipts and the money received: every category equals its receipts, and categories
 * and rest together equal what was paid, to the fen.
 */
export function checkReport(
  report: SpendingReport,
  paidFen: number,
  categories: readonly Category[],
  spendings: readonly Spending[],
): FieldError[] {
  const receipts = provenByCategory(spendings);
  const errors: FieldError[] = [...checkSummary(report.summary), ...checkCategories(report, categories)];
  for (const { code, name } of categories) {
    const [typed, proven] = [report.sums[code] ?? 0, receipts[code] ?? 0];
    if (!Number.isSafeInteger(typed)) errors.push({ pointer: `/sums/${code}`, code: 'grants.not_money' });
    else if (typed !== proven)
      errors.push({
        pointer: `/sums/${code}`,
        code: 'grants.sum_differs',
        params: { name, ...words({ typed, proven, difference: Math.abs(typed - proven) }) },
      });
  }
  if (errors.some(({ code }) => code === 'grants.not_money')) return errors;
  const spent = sumFen(Object.values(report.sums));
  if (spent > paidFen)
    errors.push({
      pointer: '/unspent',
      code: 'grants.spent_exceeds_paid',
      params: words({ spent, paid: paidFen, over: spent - paidFen }),
    });
  else if (spent + report.unspentFen !== paidFen)
    errors.push({
      pointer: '/unspent',
      code: 'grants.unspent_differs',
      params: words({ paid: paidFen, spent, unspent: paidFen - spent }),
    });
  return errors;
}

function checkCategories(
  { sums, unspentFen }: SpendingReport,
  categories: readonly Category[],
): FieldError[] {
  const known = new Set(categories.map(({ code }) => code));
  const unknown = Object.keys(sums).filter((code) => !known.has(code));
  return [
    ...unknown.map((code) => ({ pointer: `/sums/${code}`, code: 'grants.category_unknown' })),
    ...(unspentFen < 0 ? [{ pointer: '/unspent', code: 'grants.not_money' }] : []),
  ];
}

function checkSummary(summary: string): FieldError[] {
  if (summary.trim().length < SHORTEST_SUMMARY)
    return [{ pointer: '/summary', code: 'grants.summary_short', params: { least: SHORTEST_SUMMARY } }];
  if (summary.length > LONGEST_SUMMARY)
    return [{ pointer: '/summary', code: 'grants.too_long', params: { limit: LONGEST_SUMMARY } }];
  return [];
}

function words(amounts: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(amounts).map(([name, fen]) => [name, yuanWords(fen)]));
}
