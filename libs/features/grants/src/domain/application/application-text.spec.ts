import fc from 'fast-check';
import { sampleTerms } from '../../testing/sample-terms.js';
import { MOST_FEN, sumFen } from '../money/fen.js';
import type { ApplicationText } from './application-text.js';
import { checkComplete, checkDraft } from './check-application.js';
import { prefill } from './prefill.js';

const terms = sampleTerms();
const whole: ApplicationText = {
  purpose: '暑期职工子女托管班和高温慰问',
  finishBy: '2027-05-31',
  budget: { c1: 600_000, c2: 400_000 },
  payee: { name: '示例工会', bank: '示例银行', account: '6222000011112222' },
};
const said = (errors: readonly { pointer: string; code: string }[]): string[] =>
  errors.map(({ pointer, code }) => `${pointer} ${code.replace('grants.', '')}`);

describe('an application', () => {
  it('is complete', () => {
    expect([...checkDraft(whole, terms), ...checkComplete(whole, terms, 1_000_000)]).toEqual([]);
  });

  it.each<[Partial<ApplicationText>, string[]]>([
    [{ purpose: '长'.repeat(1001) }, ['/purpose too_long']],
    [{ purpose: '联系人 11010519491231002X' }, ['/purpose identity_number']],
    [{ finishBy: '2027-02-30' }, ['/finishBy date_missing']],
    [{ budget: { c9: 1 } }, ['/budget/c9 category_unknown']],
    [{ budget: { c1: -1 } }, ['/budget/c1 not_money']],
    [{ budget: { c1: 0.5 } }, ['/budget/c1 not_money']],
    [{ payee: { ...whole.payee, account: '123' } }, ['/account account_digits']],
    [{ payee: { ...whole.payee, bank: '长'.repeat(101) } }, ['/bank too_long']],
  ])('is not even a draft with %j', (part, errors) => {
    expect(said(checkDraft({ ...whole, ...part }, terms))).toEqual(errors);
  });

  it('names everything that is missing', () => {
    const empty = { purpose: ' ', finishBy: null, budget: {}, payee: { name: '', bank: '', account: '' } };
    expect(said(checkComplete(empty, terms, 1_000_000))).toEqual([
      '/purpose purpose_short',
      '/finishBy date_missing',
      '/budget/c1 budget_differs',
      '/payeeName payee_missing',
      '/bank bank_missing',
      '/account account_missing',
    ]);
    expect(said(checkComplete({ ...whole, finishBy: '2027-07-01' }, terms, 1_000_000))).toEqual([
      '/finishBy finish_late',
    ]);
  });
});

describe('what an application begins with', () => {
  const known = {
    unionName: '示例工会',
    amountFen: 1_000_000,
    categories: terms.categories,
    spendUntil: terms.spendUntil,
    previous: null,
  };

  it('is the union’s name and the last day, the first time', () => {
    expect(prefill(known)).toEqual({
      purpose: '',
      finishBy: '2027-06-30',
      budget: {},
      payee: { name: '示例工会', bank: '', account: '' },
    });
  });

  it('is the last account and the last budget in proportion, by the names of the categories', () => {
    const previous = {
      ...whole,
      budget: { x: 300_000, y: 200_000, z: 100_000 },
      categories: [
        { code: 'x', name: '维权支出' },
        { code: 'y', name: '职工活动支出' },
        { code: 'z', name: '没有了的类别' },
      ],
    };
    expect(prefill({ ...known, previous })).toMatchObject({
      budget: { c1: 400_000, c2: 600_000 },
      payee: whole.payee,
    });
  });

  it('sums to the new amount exactly', () => {
    const part = fc.integer({ min: 1, max: MOST_FEN });
    fc.assert(
      fc.property(part, fc.tuple(part, part, part), (amountFen, [c1, c2, c3]) => {
        const previous = { ...whole, budget: { c1, c2, c3 }, categories: terms.categories };
        expect(sumFen(Object.values(prefill({ ...known, amountFen, previous }).budget))).toBe(amountFen);
      }),
    );
  });
});
