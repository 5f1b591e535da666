import { atControl, rowsOf } from './form-rows.js';

describe('rows of a form', () => {
  it('come in their order, whatever the order of the controls', () => {
    expect(
      rowsOf({ '10_title': ' b ', '2_place': 'p', '2_title': 'a', other: 'x', '3_title': ['no'] }),
    ).toEqual([
      { at: 2, row: { place: 'p', title: 'a' } },
      { at: 10, row: { title: 'b' } },
    ]);
  });

  it('have their errors at the control that was typed in', () => {
    const error = { pointer: '/sessions/1/startsAt', code: 'x' };
    expect(atControl(error, { sessions: [0, 4] }).pointer).toBe('/sessions.4_startsAt');
    expect(atControl({ ...error, pointer: '/form/0' }, { form: [7] }).pointer).toBe('/form.7_label');
    expect(atControl({ ...error, pointer: '/title' }, {}).pointer).toBe('/title');
  });
});
