import fc from 'fast-check';
import { MOST_FEN, parseYuan, yuanText, yuanWords } from './fen.js';

describe('an amount typed in yuan', () => {
  it.each([
    ['5000', 500_000],
    ['5,000', 500_000],
    ['1,234,567.8', 123_456_780],
    ['0.29', 29],
    ['1.1', 110],
    [' １２３．４５ 元', 12_345],
    ['¥88.80', 8_880],
    ['0', 0],
    ['100000000', MOST_FEN],
  ])('%s is so many fen', (text, fen) => {
    expect(parseYuan(text)).toBe(fen);
  });

  it.each(['', '五千', '-5', '1e3', '5.', '1,23', '5.0.0', '0x10', 'NaN', '1 2,3'])(
    '%j is not money',
    (text) => {
      expect(typeof parseYuan(text)).toBe('string');
    },
  );

  it.each([
    ['1.234', 'too_many_places'],
    ['0.001', 'too_many_places'],
    ['100000000.01', 'too_much'],
    ['99999999999999999999', 'too_much'],
    ['一万', 'not_money'],
  ])('%s: %s', (text, problem) => {
    expect(parseYuan(text)).toBe(problem);
  });

  it('comes back exactly, for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_FEN }), (fen) => {
        expect(parseYuan(yuanText(fen))).toBe(fen);
        expect(parseYuan(yuanWords(fen))).toBe(fen);
      }),
    );
  });

  it('reads with separators in sentences and without in controls', () => {
    expect([yuanText(123_456_780), yuanWords(123_456_780), yuanWords(5), yuanText(-5)]).toEqual([
      '1234567.80',
      '1,234,567.80',
      '0.05',
      '-0.05',
    ]);
  });
});
