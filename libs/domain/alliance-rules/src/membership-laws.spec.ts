import { addDays } from '#kernel';
import fc from 'fast-check';
import type { Consent, Holding, MembershipFacts, Span } from './membership-facts.js';
import { membershipOn } from './membership-on.js';
import { GRACE_DAYS } from './membership-periods.js';
import { takesPart } from './membership-state.js';

const START = '2024-01-01';
const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(START, days));

/** Holdings follow one another; the last may last. */
const holdings = fc
  .array(
    fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 400 }), fc.constantFrom('expired', 'revoked', 'closed')),
    {
      maxLength: 4,
    },
  )
  .chain((parts) =>
    fc.boolean().map((lasts) => chained(parts as [number, number, NonNullable<Holding['end']>][], lasts)),
  );

function chained(parts: readonly [number, number, NonNullable<Holding['end']>][], lasts: boolean): Holding[] {
  let at = START;
  return parts.map(([gap, length, end], index) => {
    const from = addDays(at, gap);
    at = addDays(from, length);
    if (lasts && index === parts.length - 1) return { from, until: null, end: null };
    return { from, until: at, end };
  });
}

const spans: fc.Arbitrary<Span[]> = fc.array(
  fc
    .tuple(day, fc.integer({ min: 1, max: 90 }))
    .map(([from, length]) => ({ from, until: addDays(from, length) })),
  { maxLength: 2 },
);
const consents: fc.Arbitrary<Consent[]> = fc
  .array(fc.record({ given: fc.boolean(), on: day }), { maxLength: 4 })
  .map((all) => all.toSorted((a, b) => a.on.localeCompare(b.on)));
const facts: fc.Arbitrary<MembershipFacts> = fc.record({ holdings, suspensions: spans, consents });

const holdsOn = ({ holdings: all }: MembershipFacts, on: string): boolean =>
  all.some(({ from, until }) => from <= on && (until === null || on < until));

describe('whatever happens to a union', () => {
  it('it takes part only with its consent, and with a star or within the grace of one that ran out', () => {
    fc.assert(
      fc.property(facts, day, (given, on) => {
        const found = membershipOn(given, on);
        if (!takesPart(found?.state ?? null)) return;
        const last = given.consents.findLast((one) => one.on <= on);
        expect(last?.given).toBe(true);
        if (found?.state === 'active') expect(holdsOn(given, on)).toBe(true);
        else {
          const grace = given.holdings.some(
            ({ until, end }) =>
              end === 'expired' && until !== null && until <= on && on < addDays(until, GRACE_DAYS),
          );
          expect(grace).toBe(true);
        }
      }),
    );
  });

  it('it is invited only with a star in force, and nobody who has joined is invited again', () => {
    fc.assert(
      fc.property(facts, day, (given, on) => {
        const found = membershipOn(given, on);
        if (found?.state !== 'candidate') return;
        expect(holdsOn(given, on)).toBe(true);
        expect(found.joinedOn).toBeNull();
      }),
    );
  });

  it('a consent withdrawn ends it the same day', () => {
    fc.assert(
      fc.property(facts, day, (given, on) => {
        const said = given.consents.filter((one) => one.on <= on);
        const leaving = { ...given, consents: [...said, { given: false, on }] };
        expect([null, 'left']).toContain(membershipOn(leaving, on)?.state ?? null);
      }),
    );
  });

  it('a day’s state hangs on nothing later', () => {
    fc.assert(
      fc.property(facts, day, (given, on) => {
        const known = { ...given, consents: given.consents.filter((one) => one.on <= on) };
        expect(membershipOn(known, on)).toEqual(membershipOn(given, on));
      }),
    );
  });

  it('it has been in its state on every day since the day it says', () => {
    fc.assert(
      fc.property(facts, day, (given, on) => {
        const found = membershipOn(given, on);
        if (!found) return;
        for (let one = found.since; one <= on; one = addDays(one, 1))
          expect(membershipOn(given, one)?.state).toBe(found.state);
        expect(membershipOn(given, addDays(found.since, -1))?.state).not.toBe(found.state);
      }),
      { numRuns: 40 },
    );
  });
});
