import fc from 'fast-check';
import { MOST_FEN } from '../money/fen.js';
import { splitTranches, type Tranche, trancheViews } from './tranche-plan.js';

const PLAN: readonly Tranche[] = [
  { percent: 60, provenPercent: 0 },
  { percent: 40, provenPercent: 50 },
];
const views = (part: Partial<Parameters<typeof trancheViews>[0]> = {}) =>
  trancheViews({
    amountFen: 1_000_000,
    plan: PLAN,
    paid: [],
    provenFen: 0,
    onHold: false,
    ended: false,
    ...part,
  });

describe('tranches', () => {
  const plans = fc
    .array(fc.integer({ min: 1, max: 40 }), { minLength: 0, maxLength: 2 })
    .map((percents) => [...percents, 100 - percents.reduce((sum, one) => sum + one, 0)]);

  it('sum to the amount exactly, whatever the percents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_FEN }), plans, (amount, percents) => {
        const parts = splitTranches(
          amount,
          percents.map((percent) => ({ percent, provenPercent: 0 })),
        );
        expect(parts.reduce((sum, one) => sum + one, 0)).toBe(amount);
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
      }),
    );
  });

  it.each([
    ['before anything', {}, ['due', 'waiting'], [0, 0]],
    ['after the first', { paid: [1] }, ['paid', 'waiting'], [0, 300_000]],
    ['one fen short', { paid: [1], provenFen: 299_999 }, ['paid', 'waiting'], [0, 1]],
    ['proven', { paid: [1], provenFen: 300_000 }, ['paid', 'due'], [0, 0]],
    ['suspended', { paid: [1], provenFen: 300_000, onHold: true }, ['paid', 'held'], [0, 0]],
    ['ended', { paid: [1], ended: true, onHold: true }, ['paid', 'stopped'], [0, 0]],
    ['all paid', { paid: [1, 2] }, ['paid', 'paid'], [0, 0]],
  ] as const)('%s', (_, part, states, missing) => {
    expect(views(part).map(({ state }) => state)).toEqual(states);
    expect(views(part).map(({ missingFen }) => missingFen)).toEqual(missing);
  });

  it('ask for receipts up to the next whole fen', () => {
    const odd = views({ amountFen: 5, paid: [1], provenFen: 1 });
    expect(odd.map(({ amountFen, state }) => [amountFen, state])).toEqual([
      [3, 'paid'],
      [2, 'waiting'],
    ]);
  });
});
