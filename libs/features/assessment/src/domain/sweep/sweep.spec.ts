import type { RatingInput } from '#rating';
import { sampleCatalogue } from '../../testing/sample-catalogue.js';
import { sampleInput } from '../../testing/sample-input.js';
import { sampleSheet } from '../../testing/sample-sheet.js';
import type { AnswerSheet } from '../answers/answer-sheet.js';
import { project } from '../answers/projection.js';
import { toRatingInput } from '../answers/to-rating-input.js';
import { blockers, explained } from './blockers.js';
import { sweep, type SweepInput } from './sweep.js';

const catalogue = sampleCatalogue();
const frame = {
  catalogueId: catalogue.id,
  asOf: '2026-12-31',
  firstRound: true,
  enterprise: { name: '示例', uscc: '91440300MA5EXAMP0X' },
};
const everywhere = catalogue.indicators.map(({ code }) => ({ indicator: code }));

function swept(sheet: AnswerSheet, part: Partial<SweepInput> = {}) {
  const { rating, problems } = project(catalogue, toRatingInput(sheet, frame));
  return sweep({
    catalogue,
    sheet,
    problems,
    rating,
    evidence: everywhere,
    returned: {},
    changed: new Set(),
    ...part,
  });
}
const said = (sheet: AnswerSheet, part?: Partial<SweepInput>) =>
  swept(sheet, part).map(
    ({ severity, code, ref, input }) =>
      `${severity} ${code}${ref ? ` ${ref.section}.${ref.key}` : ''}${input === null ? '' : ` ${input}`}`,
  );
const base = sampleInput();
const withAnswer = (code: string, values: NonNullable<RatingInput['answers']>[string]) =>
  sampleSheet(sampleInput({ answers: { ...base.answers, [code]: values } }));
const withFact = (fact: string, value: number | boolean | null) =>
  sampleSheet(sampleInput({ profile: { ...base.profile, [fact]: value } }));
const unconfirmed = (section: 'answers' | 'profile', key: string): AnswerSheet => {
  const sheet = sampleSheet();
  return {
    ...sheet,
    [section]: { ...sheet[section], [key]: { ...sheet[section][key], state: 'unconfirmed' } },
  };
};
const returned = { 'A1.1': { reason: '缺页', stage: 'first', by: '初审员', on: '2026-11-20' } } as const;

describe('the sweep before handing in', () => {
  it('finds nothing in a finished sheet', () => {
    expect(said(sampleSheet())).toEqual([]);
  });

  it.each<[string, AnswerSheet, string[], Partial<SweepInput>?]>([
    [
      'a fact nobody gave',
      withFact('has_party_org', null),
      ['error fact_missing profile.has_party_org has_party_org'],
    ],
    [
      'a denominator nobody gave',
      withFact('members_eligible', null),
      ['error fact_missing profile.members_eligible members_eligible'],
    ],
    [
      'a fact not confirmed',
      unconfirmed('profile', 'new_hires'),
      ['error fact_unconfirmed profile.new_hires new_hires'],
    ],
    ['an answer not confirmed', unconfirmed('answers', 'A1.1'), ['error answer_unconfirmed answers.A1.1']],
    [
      'an answer left empty',
      withAnswer('A1.1', null),
      ['warning answer_missing answers.A1.1 party_union_decisions'],
    ],
    [
      'half an answer',
      withAnswer('A2.1', { agreed_done: 2 }),
      ['warning answer_missing answers.A2.1 agreed_due'],
    ],
    ['a date left empty', withAnswer('C2.1', {}), ['warning answer_missing answers.C2.1 term_end']],
    [
      'an answer a corrected fact made impossible',
      withFact('new_hires', 13),
      ['error answer_invalid answers.B1.2 new_hires_inducted'],
    ],
    [
      'more women members than members',
      withFact('female_members', 119),
      ['error answer_invalid profile.female_members female_members'],
    ],
    [
      'a date after the cut-off',
      withAnswer('C3.1', { last_members_congress: '2027-02-01' }),
      ['error answer_invalid answers.C3.1 last_members_congress'],
    ],
    [
      'a contract date without any contract',
      withFact('has_own_collective_contract', false),
      ['error answer_invalid answers.D2.1 contract_expiry'],
    ],
    [
      'few contracts for so many people',
      withAnswer('E1.1', { contracts_signed: 90, employees_over_1m: 90 }),
      ['warning inconsistent answers.E1.1 employees_over_1m'],
    ],
    [
      'more insured than employed',
      withAnswer('E1.2', { insured: 127, insurable: 127 }),
      ['warning inconsistent answers.E1.2 insurable'],
    ],
    [
      'no funds due',
      withAnswer('G1.1', { funds_paid: 0, funds_due: 0 }),
      ['warning inconsistent answers.G1.1 funds_due'],
    ],
    [
      'points without a proof',
      sampleSheet(),
      ['warning evidence_missing answers.A2.3'],
      { evidence: everywhere.filter(({ indicator }) => indicator !== 'A2.3') },
    ],
    [
      'figures the platform has not',
      sampleSheet(sampleInput({ system: { ...base.system, tasks_due: null } })),
      ['notice platform_figure_missing answers.C3.3 tasks_due'],
    ],
    ['a veto in force', sampleSheet(sampleInput({ vetoes: ['V8'] })), ['notice veto_in_force']],
    [
      'a returned indicator handed in as it was',
      sampleSheet(),
      ['warning not_mended answers.A1.1'],
      { returned },
    ],
    ['a mended one', sampleSheet(), [], { returned, changed: new Set(['A1.1']) }],
  ])('names %s once, at its field', (_name, sheet, expected, part = {}) => {
    expect(said(sheet, part)).toEqual(expected);
  });

  it('asks no proof where the platform makes it, it is only shown, or nothing is claimed', () => {
    const found = said(withAnswer('A1.1', { party_union_decisions: 0 }), { evidence: [] });
    for (const code of ['B1.3', 'C3.3', 'C3.2', 'G1.1', 'A1.1'])
      expect(found).not.toContain(`warning evidence_missing answers.${code}`);
    expect(found).toContain('warning evidence_missing answers.A1.2');
  });

  it('says what blocks first', () => {
    const sheet = { ...unconfirmed('answers', 'A1.1'), vetoes: ['V8'] };
    expect(said(sheet, { evidence: [] }).map((one) => one.split(' ')[0])).toEqual([
      'error',
      ...Array<string>(said(sheet, { evidence: [] }).length - 2).fill('warning'),
      'notice',
    ]);
  });
});

describe('what stops a submission', () => {
  const findings = swept({ ...withAnswer('A1.1', null), vetoes: ['V8'] });
  const key = findings[0]!.key;

  it('is a warning without a reason', () => {
    expect(blockers(findings, {})).toEqual([
      { pointer: `/reasons/${key}`, code: 'assessment.reason_missing' },
    ]);
    expect(blockers(findings, { [key]: ' 无 ' })).toHaveLength(1);
    expect(blockers(findings, { [key]: '长'.repeat(501) })).toHaveLength(1);
    expect(blockers(findings, { [key]: '暂未开展' })).toEqual([]);
  });

  it('is every error, whatever is said about it', () => {
    const errors = swept(unconfirmed('answers', 'A1.1'));
    expect(blockers(errors, { [errors[0]!.key]: '没关系' })).toEqual([
      { pointer: '/answers/A1.1', code: 'assessment.sweep_answer_unconfirmed' },
    ]);
  });

  it('keeps the reasons for the frozen document', () => {
    expect(explained(findings, { [key]: ' 暂未开展 ' })).toEqual([{ key, reason: '暂未开展' }]);
  });
});
