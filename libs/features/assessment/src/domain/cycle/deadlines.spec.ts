import { dueOn } from './deadlines.js';

describe('deadlines', () => {
  it('give the sub-district ten working days from the submission', () => {
    expect(dueOn('submitted', '2026-11-20')).toBe('2026-12-04');
  });

  it('give the union five working days to mend, over a weekend', () => {
    expect(dueOn('returned', '2026-11-20')).toBe('2026-11-27');
  });

  it('give the district fifteen working days for the second review, ten to decide', () => {
    expect(dueOn('first_reviewed', '2026-11-20')).toBe('2026-12-11');
    expect(dueOn('second_reviewed', '2026-11-20')).toBe('2026-12-04');
  });

  it('stop with the decision; a draft is due with its cycle', () => {
    expect(dueOn('awarded', '2026-11-20')).toBeNull();
    expect(dueOn('not_awarded', '2026-11-20')).toBeNull();
    expect(dueOn('draft', '2026-11-20')).toBeNull();
  });
});
