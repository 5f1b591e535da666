import { checkCyclePlan, type CyclePlan } from './cycle-plan.js';

const plan: CyclePlan = {
  name: '2026 年度评价',
  year: 2026,
  asOf: '2026-12-31',
  opensOn: '2026-11-02',
  dueOn: '2026-11-30',
};
const wrong = (part: Partial<CyclePlan>) =>
  checkCyclePlan({ ...plan, ...part }).errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('planning a cycle', () => {
  it('accepts a whole plan', () => {
    expect(checkCyclePlan(plan)).toEqual({ dueOn: '2026-11-30', errors: [] });
  });

  it('gives the unions twenty working days where no day is named', () => {
    expect(checkCyclePlan({ ...plan, dueOn: null }).dueOn).toBe('2026-11-30');
  });

  it.each<[Partial<CyclePlan>, string]>([
    [{ name: '  ' }, '/name cycle.name_length'],
    [{ name: '长'.repeat(101) }, '/name cycle.name_length'],
    [{ year: 2018, asOf: '2018-12-31' }, '/year cycle.year_range'],
    [{ asOf: '2026-02-30' }, '/asOf cycle.not_a_date'],
    [{ opensOn: 'soon' }, '/opensOn cycle.not_a_date'],
    [{ dueOn: '2026-10-30' }, '/dueOn cycle.due_before_opening'],
    [{ asOf: '2027-12-31' }, '/asOf cycle.as_of_other_year'],
  ])('%j: %s', (part, error) => {
    expect(wrong(part)).toEqual([error]);
  });
});
