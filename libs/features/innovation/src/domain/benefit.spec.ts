import { type BenefitDraft, readBenefit } from './benefit.js';

const DRAFT: BenefitDraft = {
  baseline: '改进前每班换模 46 分钟',
  method: '连续四周秒表计时，取中位数',
  kind: 'fen',
  amount: '123,456.7',
  unit: '',
  signatoryFunction: 'technical',
  signatoryName: '技术部负责人（演示）',
  signedOn: '2026-11-20',
};
const read = (part: Partial<BenefitDraft>) => readBenefit({ ...DRAFT, ...part }, '2026-11-20');

describe('a measured benefit', () => {
  it('reads money to the fen', () => {
    expect(read({}).effect).toEqual({ kind: 'fen', fen: 12_345_670 });
    expect(read({ amount: '0.29' }).effect).toEqual({ kind: 'fen', fen: 29 });
    expect(read({ amount: '99999999999.99' }).effect).toEqual({ kind: 'fen', fen: 9_999_999_999_999 });
  });

  it('reads quantities to the hundredth of their unit', () => {
    expect(read({ kind: 'units', amount: '3.5', unit: ' 吨 ' }).effect).toEqual({
      kind: 'units',
      hundredths: 350,
      unit: '吨',
    });
  });

  it.each<[Partial<BenefitDraft>, string]>([
    [{ baseline: ' ' }, '/baseline'],
    [{ method: '' }, '/method'],
    [{ method: '找 440301199001011234 核对' }, '/method'],
    [{ kind: 'points' }, '/kind'],
    [{ amount: '' }, '/amount'],
    [{ amount: '0' }, '/amount'],
    [{ amount: '-5' }, '/amount'],
    [{ amount: '1.234' }, '/amount'],
    [{ amount: '1e9' }, '/amount'],
    [{ kind: 'units', unit: '' }, '/unit'],
    [{ signatoryFunction: 'boss' }, '/signatoryFunction'],
    [{ signatoryName: '' }, '/signatoryName'],
    [{ signedOn: '2026-02-30' }, '/signedOn'],
    [{ signedOn: '2026-11-21' }, '/signedOn'],
  ])('refuses %j at its field', (part, pointer) => {
    let errors: unknown;
    try {
      read(part);
    } catch (error) {
      errors = (error as { errors: unknown }).errors;
    }
    expect(errors).toMatchObject([{ pointer }]);
  });
});
