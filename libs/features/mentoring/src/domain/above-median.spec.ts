import fc from 'fast-check';
import { aboveMedian, LEAST_GROUP } from './above-median.js';

const group = (...points: number[]) =>
  points.map((each, index) => ({ unionId: String(index), points: each }));
const above = (...points: number[]) => {
  const found = aboveMedian(group(...points));
  return found && [...found];
};

describe('above the median', () => {
  it('says nothing about fewer than five', () => {
    expect(above(100, 80, 60, 40)).toBeNull();
    expect(above()).toBeNull();
  });

  it('are those strictly above the middle', () => {
    expect(above(10, 20, 30, 40, 50)).toEqual(['3', '4']);
    expect(above(10, 20, 30, 40, 50, 60)).toEqual(['3', '4', '5']);
  });

  it('is nobody where all are alike', () => {
    expect(above(80, 80, 80, 80, 80)).toEqual([]);
  });

  it('is never more than half, and all of them beat everybody else', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { minLength: LEAST_GROUP, maxLength: 40 }), (points) => {
        const all = group(...points);
        const found = aboveMedian(all)!;
        const inside = all.filter(({ unionId }) => found.has(unionId)).map((one) => one.points);
        const outside = all.filter(({ unionId }) => !found.has(unionId)).map((one) => one.points);
        expect(inside.length).toBeLessThanOrEqual(all.length / 2);
        expect(Math.min(...inside)).toBeGreaterThan(Math.max(...outside));
      }),
    );
  });
});
