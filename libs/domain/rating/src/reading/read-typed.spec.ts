import { catalogue } from '../score/testing/rated.js';
import { readTyped, type TypedAnswer } from './read-typed.js';

const read = (code: string, typed: TypedAnswer) =>
  readTyped(catalogue.indicatorByCode.get(code)!.inputs, typed);

describe('typed answers', () => {
  it('become numbers, also full-width and with separators; what is none stays text', () => {
    expect(read('A1.1', { party_union_decisions: ' ２ ' })).toEqual({ party_union_decisions: 2 });
    expect(read('G1.1', { funds_paid: '12,345.60', funds_due: 'abc' })).toEqual({
      funds_paid: 12345.6,
      funds_due: 'abc',
    });
    expect(read('A1.1', { party_union_decisions: '-1' })).toEqual({ party_union_decisions: -1 });
    const long = '1'.repeat(16);
    expect(read('A1.1', { party_union_decisions: long })).toEqual({ party_union_decisions: long });
  });

  it('are not answered where nothing was typed', () => {
    expect(read('A1.1', {})).toEqual({ party_union_decisions: null });
    expect(read('A1.1', { party_union_decisions: '  ' })).toEqual({ party_union_decisions: null });
    expect(read('A1.2', {})).toEqual({ facilities_ticked: null });
  });

  it('are yes and no, dates, and one or several ticks', () => {
    expect(read('E4.1', { hardship_screened: 'no', helped: '0' })).toMatchObject({
      hardship_screened: false,
      helped: 0,
    });
    expect(read('C2.1', { term_end: '2027-05-01' })).toMatchObject({
      term_end: '2027-05-01',
      extension_approved_until: null,
    });
    expect(read('A1.2', { facilities_ticked: 'office' })).toEqual({ facilities_ticked: ['office'] });
    expect(read('A1.2', { facilities_ticked: ['office', 'board'] })).toEqual({
      facilities_ticked: ['office', 'board'],
    });
  });
});
