import { sampleTerms } from '../../testing/sample-terms.js';
import { type EligibilityFacts, eligibilityOf } from './eligibility.js';

const facts: EligibilityFacts = {
  on: '2026-11-20',
  star: { star: 2, validUntil: '2029-11-19', suspended: false, awardId: 'a' },
  membership: { state: 'active' },
  unaccounted: [],
};
const star = (part: Partial<EligibilityFacts['star']>) => ({ star: { ...facts.star, ...part } });
const unmet = (part: Partial<EligibilityFacts>, minStar: 1 | 2 | 3 = 1): string[] =>
  eligibilityOf({ ...sampleTerms(), minStar }, { ...facts, ...part })
    .checks.filter(({ met }) => !met)
    .map(({ code }) => code);

describe('eligibility', () => {
  it('gives the amount of the star', () => {
    expect(eligibilityOf(sampleTerms(), facts)).toMatchObject({ eligible: true, amountFen: 1_000_000 });
    const flat = sampleTerms({ amounts: { per: 'application', fen: 5 } });
    expect(eligibilityOf(flat, facts).amountFen).toBe(5);
  });

  it.each<[Partial<EligibilityFacts>, 1 | 2 | 3, string[]]>([
    [{}, 2, []],
    [{}, 3, ['star']],
    [star({ star: 0 }), 1, ['star', 'valid']],
    [star({ suspended: true }), 1, ['valid']],
    [star({ validUntil: '2026-11-19' }), 1, ['valid']],
    [star({ validUntil: '2026-11-20' }), 1, []],
    [{ membership: null }, 1, ['member']],
    [{ membership: { state: 'candidate' } }, 1, ['member']],
    [{ membership: { state: 'grace' } }, 1, []],
    [{ membership: { state: 'suspended' } }, 1, ['member']],
    [{ membership: { state: 'left' } }, 1, ['member']],
    [{ unaccounted: ['2025年奖补'] }, 1, ['accounted']],
  ])('%j with at least %i stars lacks %j', (part, minStar, codes) => {
    expect(unmet(part, minStar)).toEqual(codes);
  });

  it('is worth nothing when a point is not met', () => {
    expect(eligibilityOf(sampleTerms(), { ...facts, membership: null })).toMatchObject({
      eligible: false,
      amountFen: 0,
    });
  });
});
