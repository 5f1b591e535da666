import { sampleTerms } from '../../testing/sample-terms.js';
import { placeholderAmounts } from './amounts.js';
import { checkTerms } from './check-terms.js';
import type { ProgrammeTerms } from './programme-terms.js';
import { revised } from './revision.js';

const wrong = (part: Partial<ProgrammeTerms>): string[] =>
  checkTerms(sampleTerms(part)).map(({ pointer, code }) => `${pointer} ${code.replace('grants.', '')}`);
const tranche = (percent: number, provenPercent = 0) => ({ percent, provenPercent });

describe('the terms of a programme', () => {
  it('are taken as they should be', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ amounts: { per: 'application', fen: 1 } })).toEqual([]);
  });

  it.each<[Partial<ProgrammeTerms>, string[]]>([
    [{ year: 2018 }, ['/year year_odd']],
    [{ name: ' ' }, ['/name name_missing']],
    [{ name: '长'.repeat(61) }, ['/name too_long']],
    [{ rules: '长'.repeat(2001) }, ['/rules too_long']],
    [
      { envelopeFen: 0, amounts: { per: 'application', fen: 0 } },
      ['/envelope amount_missing', '/amount amount_missing'],
    ],
    [{ amounts: { per: 'star', fen: { 1: 0, 2: 1, 3: 1 } } }, ['/amount1 amount_missing']],
    [{ amounts: { per: 'star', fen: { 1: 0, 2: 1, 3: 1 } }, minStar: 2 }, []],
    [{ amounts: { per: 'application', fen: 20_000_001 } }, ['/amount amount_over_envelope']],
    [{ amounts: { per: 'application', fen: 1.5 } }, ['/amount amount_missing']],
    [{ categories: [] }, ['/categories categories_count']],
    [
      {
        categories: [
          { code: 'a', name: '活动' },
          { code: 'b', name: '活动' },
        ],
      },
      ['/categories categories_twice'],
    ],
    [{ categories: [{ code: '__proto__', name: '活动' }] }, ['/categories category_codes']],
    [{ tranches: [] }, ['/tranches tranches_odd']],
    [{ tranches: [tranche(60), tranche(30)] }, ['/tranches tranches_sum']],
    [{ tranches: [tranche(99.5), tranche(0.5)] }, ['/tranches tranches_odd']],
    [{ tranches: [tranche(50), tranche(50, 101)] }, ['/provenPercent percent_odd']],
    [{ closesOn: '2026-02-28' }, ['/closesOn days_reversed']],
    [{ spendUntil: '2026-02-30' }, ['/spendUntil date_missing']],
    [{ reportDue: '' }, ['/reportDue date_missing']],
  ])('%j', (part, errors) => {
    expect(wrong(part)).toEqual(errors);
  });
});

describe('a change of an open programme', () => {
  const wanted = sampleTerms({
    envelopeFen: 1,
    name: '别的名称',
    minStar: 3,
    categories: [],
    amounts: { per: 'application', fen: 7 },
    closesOn: '2027-01-31',
  });

  it('keeps what unions applied under', () => {
    expect(revised({ status: 'open', terms: sampleTerms() }, wanted)).toEqual(
      sampleTerms({ envelopeFen: 1, closesOn: '2027-01-31' }),
    );
  });

  it('sets amounts that nobody had set', () => {
    const placeholders = sampleTerms({ amountsSet: false });
    expect(revised({ status: 'open', terms: placeholders }, wanted)).toMatchObject({
      amounts: { per: 'application', fen: 7 },
      amountsSet: true,
    });
  });

  it('is whole while it is a draft', () => {
    expect(revised({ status: 'draft', terms: sampleTerms() }, wanted)).toEqual(wanted);
  });
});

describe('placeholder amounts', () => {
  it('are the catalogue’s, in fen', () => {
    const rewards = { per_star: { '1': 5000, '2': 10_000, '3': 20_000 } };
    expect(placeholderAmounts(rewards)).toEqual({
      per: 'star',
      fen: { 1: 500_000, 2: 1_000_000, 3: 2_000_000 },
    });
  });

  it.each([undefined, {}, { per_star: null }, { per_star: { '1': '5000', '2': -1, '3': 0.5 } }])(
    'are nothing where the catalogue has none: %j',
    (rewards) => {
      expect(placeholderAmounts(rewards)).toEqual({ per: 'star', fen: { 1: 0, 2: 0, 3: 0 } });
    },
  );
});
