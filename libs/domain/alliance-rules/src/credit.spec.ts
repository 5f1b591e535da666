import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { allianceCredit, creditRules, type CreditRules } from './credit.js';

const FILE = new URL('../../../features/catalogue/data/star-union-default.yaml', import.meta.url);
const document = parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>;
const rules = creditRules(document['alliance_credit'])!;

describe('alliance credit', () => {
  it('reads the catalogue’s entries and caps', () => {
    expect(rules.cap).toBe(10);
    expect(rules.entries.map(({ code, points_each, cap }) => [code, points_each, cap])).toEqual([
      ['X1', 2, 4],
      ['X2', 1, 3],
      ['X3', 3, 6],
      ['X4', 2, 4],
      ['X5', 2, 6],
      ['X6', 1, 3],
    ]);
  });

  it('is nothing for a union that did nothing', () => {
    expect(allianceCredit(rules, {})).toMatchObject({ sum: 0, points: 0 });
  });

  it('counts each piece, up to the cap of its line', () => {
    const { lines, points } = allianceCredit(rules, { X1: 1, X2: 5 });
    expect(lines.slice(0, 2)).toMatchObject([
      { code: 'X1', count: 1, uncapped: 2, points: 2 },
      { code: 'X2', count: 5, uncapped: 5, points: 3 },
    ]);
    expect(points).toBe(5);
  });

  it('never passes the cap of the year', () => {
    expect(allianceCredit(rules, { X1: 2, X3: 2, X5: 3 })).toMatchObject({ sum: 16, points: 10 });
  });

  it('gives nothing for a code the catalogue does not have', () => {
    expect(allianceCredit(rules, { X9: 100 }).points).toBe(0);
  });

  it.each([
    undefined,
    null,
    {},
    { cap: 10 },
    { cap: -1, entries: [] },
    { cap: 10, entries: [{ code: 'X1' }] },
  ])('has no rules in %j', (section) => {
    expect(creditRules(section)).toBeNull();
  });

  it('is bounded, and doing more never takes points away', () => {
    const counts = fc.dictionary(fc.constantFrom('X1', 'X2', 'X3', 'X4', 'X5', 'X6'), fc.nat(20));
    fc.assert(
      fc.property(counts, fc.constantFrom('X1', 'X5'), (done, more) => {
        const before = allianceCredit(rules, done);
        const after = allianceCredit(rules, { ...done, [more]: (done[more] ?? 0) + 1 });
        expect(after.points).toBeGreaterThanOrEqual(before.points);
        expect(after.points).toBeLessThanOrEqual(rules.cap);
        for (const line of after.lines) expect(line.points).toBeLessThanOrEqual(capOf(rules, line.code));
      }),
    );
  });
});

function capOf({ entries }: CreditRules, code: string): number {
  return entries.find((entry) => entry.code === code)!.cap;
}
