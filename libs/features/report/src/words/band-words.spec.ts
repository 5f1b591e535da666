import { sampleReport } from '../testing/sample-report.js';
import { sampleWords } from '../testing/sample-words.js';

const words = sampleWords();
const { result } = sampleReport();
const ladder = (code: string) => {
  const rating = result.indicators.find((one) => one.code === code)!;
  return words.bands.ladder(words.catalogue.indicator(code), rating.trace);
};

describe('the rule of an indicator in words', () => {
  it.each([
    ['A1.1', ['*≥ 2 件 1.50', '≥ 1 件 1.00']],
    ['D1.2', ['≥ 100% 2.00', '≥ 80% 1.00', '*其他情形 0.00']],
    ['C3.2', ['≥ 95% 3.00', '*70% 至 95% 1.00 至 3.00', '< 70% 0.00']],
    ['D1.1', ['*距截止日不超过 366 天 2.50', '距截止日不超过 550 天 1.00']],
    ['E3.1', ['有专项集体合同 1.50', '*集体合同有专章或附件 1.50', '集体合同仅有零散条款 0.80', '没有 0.00']],
    [
      'C2.1',
      [
        '*本届任期届满日期 ≥ 截止日 2.00',
        '本届任期届满日期 < 截止日，且经上级批准的延期换届日期（没有则空） ≥ 截止日 1.00',
      ],
    ],
  ])('%s', (code, bands) => {
    expect(ladder(code).map(({ text, worth, hit }) => `${hit ? '*' : ''}${text} ${worth}`)).toEqual(bands);
  });

  it('marks exactly the one band that gave the points, in all indicators', () => {
    for (const { code, trace } of result.indicators) {
      const hits = ladder(code).filter(({ hit }) => hit);
      expect([code, hits.length]).toEqual([code, trace.band === null ? 0 : 1]);
    }
  });

  it('says so where there was nothing to compute from and the rule gives points', () => {
    const none = sampleReport({}, { answers: { 'E2.1': { hazards_fixed: 0, hazards_raised: 0 } } });
    const { trace } = none.result.indicators.find(({ code }) => code === 'E2.1')!;
    expect(words.bands.ladder(words.catalogue.indicator('E2.1'), trace)).toEqual([
      expect.objectContaining({ text: '本年度没有此类事项，按规则给分', hit: true }),
    ]);
  });
});
