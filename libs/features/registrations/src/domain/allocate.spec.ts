import fc from 'fast-check';
import { allocate, type SeatPlan, type Waiting } from './allocate.js';

const queue = (...unions: (string | null)[]): Waiting[] =>
  unions.map((unionId, index) => ({ id: String(index), unionId }));
const plan = (limit: number | null, held: number, quota: number | null = null, of = {}): SeatPlan => ({
  all: { limit, held },
  quota,
  heldByUnion: new Map(Object.entries(of)),
});
const ids = (chosen: readonly Waiting[]) => chosen.map(({ id }) => id).join('');

it.each([
  ['no seat is free', plan(2, 2), ['a', 'b'], ''],
  ['one is free', plan(2, 1), ['a', 'b'], '0'],
  ['the limit was lowered below what is held', plan(2, 5), ['a'], ''],
  ['there is no limit', plan(null, 900), ['a', null, 'b'], '012'],
  ['the first one’s union has its quota', plan(9, 2, 2, { a: 2 }), ['a', 'b', 'a', 'b', 'b'], '13'],
  ['a stranger has no quota', plan(9, 0, 1), [null, null, 'a', 'a'], '012'],
  ['the quota was lowered below what the union holds', plan(9, 3, 1, { a: 3 }), ['a', 'b'], '1'],
])('when %s', (_, given, unions, chosen) => {
  expect(ids(allocate(given, queue(...unions)))).toBe(chosen);
});

const union = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });

it('never gives more than there is, and passes nobody by whose union still has a seat', () => {
  fc.assert(
    fc.property(
      fc.option(fc.nat(8), { nil: null }),
      fc.nat(10),
      fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.nat(4)),
      fc.array(union, { maxLength: 12 }),
      (limit, held, quota, of, unions) => {
        const given = plan(limit, held, quota, of);
        const waiting = queue(...unions);
        const chosen = allocate(given, waiting);
        if (limit !== null) expect(chosen.length).toBeLessThanOrEqual(Math.max(0, limit - held));
        const seats = (name: string) =>
          (given.heldByUnion.get(name) ?? 0) + chosen.filter((one) => one.unionId === name).length;
        for (const name of ['a', 'b', 'c'])
          if (quota !== null)
            expect(seats(name)).toBeLessThanOrEqual(Math.max(quota, given.heldByUnion.get(name) ?? 0));
        const last = chosen.at(-1);
        const passedBy = waiting.filter(
          (one) => last && Number(one.id) < Number(last.id) && !chosen.includes(one),
        );
        for (const { unionId } of passedBy) {
          expect(unionId).not.toBeNull();
          expect(seats(unionId!)).toBeGreaterThanOrEqual(quota!);
        }
      },
    ),
  );
});
