import type { DomainError } from '#kernel';
import { sampleCatalogue } from '../../testing/sample-catalogue.js';
import { checkCaseFacts, givenSystemValues, type CaseFacts } from './case-facts.js';

const catalogue = sampleCatalogue();
const FINE: CaseFacts = {
  system: { survey_valid: 48, satisfied: 48, cc_satisfied: 0, home_users: 22, tasks_done: 9, tasks_due: 10 },
  vetoes: ['V8'],
};

function refused(facts: CaseFacts): (string | undefined)[][] {
  try {
    checkCaseFacts(catalogue, facts);
    return [];
  } catch (error) {
    return (error as DomainError).errors.map(({ pointer, code }) => [pointer, code]);
  }
}

describe('what the district puts into a case', () => {
  it('may be whole, partly known or nothing', () => {
    expect(refused(FINE)).toEqual([]);
    expect(refused({ system: { survey_valid: 0 }, vetoes: [] })).toEqual([]);
    expect(refused({ system: {}, vetoes: [] })).toEqual([]);
  });

  it.each([
    ['satisfied', 49, 'cycle.fact_more_than_all'],
    ['tasks_done', 11, 'cycle.fact_more_than_all'],
    ['survey_valid', -1, 'cycle.fact_not_a_count'],
    ['home_users', 1.5, 'cycle.fact_not_a_count'],
    ['survey_response_rate', 1, 'cycle.fact_unknown'],
  ])('%s = %d is refused beside its field', (key, value, code) => {
    const { system } = FINE;
    expect(refused({ ...FINE, system: { ...system, [key]: value } })).toContainEqual([`/${key}`, code]);
  });

  it('knows the vetoes of the catalogue only', () => {
    expect(refused({ ...FINE, vetoes: ['V8', 'V99'] })).toEqual([['/vetoes', 'cycle.veto_unknown']]);
  });

  it('asks for what is not derived', () => {
    expect(givenSystemValues(catalogue).map(({ key }) => key)).toEqual(
      Object.keys(FINE.system).sort(byCatalogue),
    );
  });
});

function byCatalogue(a: string, b: string): number {
  const order = catalogue.document.system_values.map(({ key }) => key);
  return order.indexOf(a) - order.indexOf(b);
}
