import { checkInput } from '#rating';
import { sampleCatalogue } from '../../testing/sample-catalogue.js';
import { sampleEntry, sampleSheet } from '../../testing/sample-sheet.js';
import type { AnswerSheet, EntryRef } from './answer-sheet.js';
import { refusals } from './refusals.js';
import { toRatingInput } from './to-rating-input.js';

const catalogue = sampleCatalogue();
const frame = {
  catalogueId: catalogue.id,
  asOf: '2026-12-31',
  firstRound: true,
  enterprise: { name: '示例', uscc: '91440300MA5EXAMP0X' },
};
const sheet = sampleSheet();

function refused(next: AnswerSheet, ...changes: EntryRef[]): string[] {
  const problems = checkInput(catalogue, toRatingInput(next, frame));
  return refusals(catalogue, next, changes, problems).map(({ pointer, code }) => `${pointer} ${code}`);
}
const answer = (key: string, values: Parameters<typeof sampleEntry>[0]): AnswerSheet => ({
  ...sheet,
  answers: { ...sheet.answers, [key]: sampleEntry(values) },
});
const fact = (key: string, value: number | boolean | null): AnswerSheet => ({
  ...sheet,
  profile: { ...sheet.profile, [key]: sampleEntry({ [key]: value }) },
});

describe('values a save refuses', () => {
  it.each<[string, Parameters<typeof sampleEntry>[0], string]>([
    [
      'A2.1',
      { agreed_done: 6, agreed_due: 5 },
      '/answers/A2.1/agreed_done assessment.input_numerator_exceeds',
    ],
    ['A1.1', { party_union_decisions: -1 }, '/answers/A1.1/party_union_decisions assessment.input_negative'],
    [
      'A1.1',
      { party_union_decisions: 1.5 },
      '/answers/A1.1/party_union_decisions assessment.input_wrong_type',
    ],
    [
      'A1.1',
      { party_union_decisions: '<b>2</b>' },
      '/answers/A1.1/party_union_decisions assessment.input_wrong_type',
    ],
    ['A1.1', { decisions: 2 }, '/answers/A1.1/decisions assessment.input_unknown_input'],
    [
      'A1.2',
      { facilities_ticked: ['pool'] },
      '/answers/A1.2/facilities_ticked assessment.input_not_an_option',
    ],
    [
      'C3.1',
      { last_members_congress: '2027-01-01' },
      '/answers/C3.1/last_members_congress assessment.input_after_as_of',
    ],
    [
      'C3.1',
      { last_members_congress: '2026-02-30' },
      '/answers/C3.1/last_members_congress assessment.input_wrong_type',
    ],
    ['B1.1', { educated_workers: 127 }, '/answers/B1.1/educated_workers assessment.input_numerator_exceeds'],
    ['C1.1', { members_eligible: 3 }, '/answers/C1.1/members_eligible assessment.input_given_elsewhere'],
  ])('%s %j', (code, values, expected) => {
    expect(refused(answer(code, values), { section: 'answers', key: code })).toEqual([expected]);
  });

  it('refuse a fact that contradicts another at its own field', () => {
    expect(refused(fact('female_members', 119), { section: 'profile', key: 'female_members' })).toEqual([
      '/profile/female_members/female_members assessment.input_inconsistent',
    ]);
  });

  it('let a fact be corrected although an answer elsewhere no longer fits it', () => {
    expect(refused(fact('new_hires', 13), { section: 'profile', key: 'new_hires' })).toEqual([]);
  });

  it('let a field be emptied', () => {
    expect(refused(fact('has_party_org', null), { section: 'profile', key: 'has_party_org' })).toEqual([]);
    expect(
      refused(answer('A2.1', { agreed_done: null, agreed_due: null }), { section: 'answers', key: 'A2.1' }),
    ).toEqual([]);
  });
});
