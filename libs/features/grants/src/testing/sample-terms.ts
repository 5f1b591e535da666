import type { ProgrammeTerms } from '../domain/programme/programme-terms.js';

/** A programme of 2026 that can be opened: 5,000/10,000/20,000 yuan per star, paid 60 : 40. */
export function sampleTerms(part: Partial<ProgrammeTerms> = {}): ProgrammeTerms {
  return {
    year: 2026,
    name: '2026年星级工会以奖代补（演示）',
    envelopeFen: 20_000_000,
    amounts: { per: 'star', fen: { 1: 500_000, 2: 1_000_000, 3: 2_000_000 } },
    amountsSet: true,
    minStar: 1,
    rules: '奖补资金纳入工会经费，专款专用，凭支出分类表核销。',
    categories: [
      { code: 'c1', name: '职工活动支出' },
      { code: 'c2', name: '维权支出' },
      { code: 'c3', name: '业务支出' },
    ],
    tranches: [
      { percent: 60, provenPercent: 0 },
      { percent: 40, provenPercent: 50 },
    ],
    opensOn: '2026-03-01',
    closesOn: '2026-12-15',
    spendUntil: '2027-06-30',
    reportDue: '2027-07-31',
    ...part,
  };
}
