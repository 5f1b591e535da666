import { decimal, percent, plain, points } from './number-words.js';

describe('numbers in words', () => {
  it.each([
    [0.9, '90%'],
    [107 / 120, '89.17%'],
    [1, '100%'],
    [0, '0%'],
    [0.899_999_7, '89.99997%'],
    [0.000_001, '0.0001%'],
  ])('the ratio %d is %s', (value, text) => {
    expect(percent(value)).toBe(text);
  });

  it.each([
    [3, '3'],
    [500 / 126, '3.97'],
    [2.999_9, '2.9999'],
  ])('the computed %d is %s', (value, text) => {
    expect(decimal(value)).toBe(text);
  });

  it('leaves what was given as it was given', () => {
    expect(plain(1234.123456)).toBe('1,234.123456');
  });

  it('writes points with two places', () => {
    expect(points(78.5)).toBe('78.50');
  });
});
