import { sampleTerms } from '../../testing/sample-terms.js';
import { outstandingFen } from './outstanding.js';
import { provenByCategory, provenFen, type Spending } from './spending.js';
import { checkReport, type SpendingReport } from './spending-report.js';

const { categories } = sampleTerms();
const receipt = (part: Partial<Spending>): Spending => ({
  id: 'r',
  category: 'c1',
  description: '教具',
  spentOn: '2026-11-20',
  amountFen: 100,
  evidenceId: 'e',
  rejected: null,
  ...part,
});
const receipts = [
  receipt({}),
  receipt({ category: 'c2', amountFen: 250, spentOn: '2026-12-01' }),
  receipt({ amountFen: 999, rejected: '抬头不符' }),
];
const report: SpendingReport = {
  summary: '托管班办了六周，惠及一百二十六人',
  sums: { c1: 100, c2: 250 },
  unspentFen: 150,
};
const wrong = (part: Partial<SpendingReport>, paid = 500): string[] =>
  checkReport({ ...report, ...part }, paid, categories, receipts).map(
    ({ pointer, code }) => `${pointer} ${code.replace('grants.', '')}`,
  );

describe('receipts', () => {
  it('count unless they were set aside, up to the day when the money was stopped', () => {
    expect(provenFen(receipts)).toBe(350);
    expect(provenFen(receipts, '2026-11-30')).toBe(100);
    expect(provenByCategory(receipts)).toEqual({ c1: 100, c2: 250 });
  });
});

describe('a spending report', () => {
  it('agrees', () => {
    expect(wrong({})).toEqual([]);
  });

  it.each<[Partial<SpendingReport>, number, string[]]>([
    [{ sums: { c1: 99, c2: 250 } }, 499, ['/sums/c1 sum_differs']],
    [{ sums: { c1: 100 } }, 250, ['/sums/c2 sum_differs']],
    [{ unspentFen: 149 }, 500, ['/unspent unspent_differs']],
    [{ unspentFen: 0 }, 349, ['/unspent spent_exceeds_paid']],
    [{ unspentFen: -1 }, 349, ['/unspent not_money']],
    [{ sums: { c1: '100' as unknown as number, c2: 250 } }, 500, ['/sums/c1 not_money']],
    [{ sums: { c1: 100, c2: 250, c9: 0 } }, 500, ['/sums/c9 category_unknown']],
    [{ summary: '好' }, 500, ['/summary summary_short']],
    [{ summary: '长'.repeat(2001) }, 500, ['/summary too_long']],
  ])('%j of %i paid: %j', (part, paid, errors) => {
    expect(wrong(part, paid)).toEqual(errors);
  });
});

describe('what is still to be returned', () => {
  const money = { paidFen: 600, returnedFen: 100, provenFen: 350 };

  it.each([
    ['approved', 0],
    ['reported', 0],
    ['returning', 150],
    ['reclaiming', 150],
    ['closed', 0],
  ] as const)('%s: %i', (status, fen) => {
    expect(outstandingFen({ status, ...money })).toBe(fen);
  });

  it('is never less than nothing', () => {
    expect(outstandingFen({ status: 'reclaiming', ...money, provenFen: 900 })).toBe(0);
  });
});
