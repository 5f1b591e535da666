import { sampleCatalogue } from '../../testing/sample-catalogue.js';
import { factsOfIndicator } from '../answers/facts-of-indicator.js';
import { isReopened, reopened } from './reopened.js';
import type { ReturnedItems } from './returned-items.js';

const catalogue = sampleCatalogue();
const returned = (...codes: string[]): ReturnedItems =>
  Object.fromEntries(
    codes.map(
      (code) => [code, { reason: '请补充', stage: 'first', by: '初审员', on: '2026-11-20' }] as const,
    ),
  );

describe('what a return opens again', () => {
  it('is the returned indicators and nothing else (R04, R41)', () => {
    const open = reopened(catalogue, returned('A1.1', 'D2.2', 'G1.1'));
    const editable = catalogue.indicators.filter(({ code }) =>
      isReopened(open, { section: 'answers', key: code }),
    );
    expect(editable.map((one) => one.code)).toEqual(['A1.1', 'D2.2', 'G1.1']);
    expect([...open.facts]).toEqual(['has_party_org']);
  });

  it('takes a fact along that only the returned indicator reads', () => {
    expect([...reopened(catalogue, returned('C1.1')).facts].sort()).toEqual([
      'employees_eligible',
      'members_eligible',
    ]);
    expect([...reopened(catalogue, returned('A1.3')).facts]).toEqual(['chair_is_part_time']);
  });

  it('keeps a fact locked that an accepted indicator reads as well', () => {
    const open = reopened(catalogue, returned('B1.1'));
    expect(isReopened(open, { section: 'profile', key: 'employees_total' })).toBe(false);
  });

  it('keeps the months since the founding locked: stars depend on them', () => {
    const every = returned(...catalogue.indicators.map((one) => one.code));
    expect(reopened(catalogue, every).facts.has('union_established_months')).toBe(false);
    expect(reopened(catalogue, every).facts.has('employees_total')).toBe(true);
  });
});

describe('the facts an indicator reads', () => {
  const facts = (code: string) =>
    [...factsOfIndicator(catalogue, catalogue.indicatorByCode.get(code)!)].sort();

  it.each([
    ['B1.1', ['employees_total']],
    ['A1.1', ['has_party_org']],
    ['C2.3', ['female_members', 'members_total']],
    ['C3.2', ['members_total']],
    ['D2.1', ['covered_by_regional_contract', 'has_own_collective_contract']],
    ['G1.1', []],
  ])('%s: %j', (code, expected) => {
    expect(facts(code)).toEqual(expected);
  });
});
