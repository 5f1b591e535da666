import { placeOf, problemsIn, problemsWith, sound } from './testing/defect.js';

const { parameters, profile_fields: facts, evidence_types: evidenceTypes } = sound;

describe('checking a catalogue: duplicates', () => {
  it.each([
    ['an indicator', { [`${placeOf('G2.3')}.code`]: 'A1.1' }, `${placeOf('G2.3')}.code`],
    ['an item', { 'categories.1.items.0.code': 'A1' }, 'categories.1.items.0.code'],
    ['a category', { 'categories.1.code': 'A' }, 'categories.1.code'],
    ['a parameter', { 'parameters.+': parameters[0] }, `parameters.${parameters.length}.key`],
    ['a fact', { 'profile_fields.+': facts[0] }, `profile_fields.${facts.length}.key`],
    ['a fact and a system value', { 'profile_fields.3.key': 'tasks_due' }, 'system_values.8.key'],
    [
      'an evidence type',
      { 'evidence_types.+': evidenceTypes[0] },
      `evidence_types.${evidenceTypes.length}.code`,
    ],
    ['a veto', { 'veto.8.code': 'V1' }, 'veto.8.code'],
    ['a star', { 'stars.1.star': 1 }, 'stars.1.star'],
  ])('%s', (_, changes, path) => {
    expect(problemsWith(changes)).toContain(`${path} duplicate_code`);
  });

  it.each([
    ['a scored option', 'C2.2', 'scoring.options.1.value', 'elected_published'],
    ['a counted option', 'A1.2', 'scoring.options_counted.1.value', 'office'],
    ['an own option', 'E1.3', 'inputs.2.options.1.value', 'committee'],
    ['an input', 'A2.1', 'inputs.1.key', 'agreed_done'],
  ])('%s', (_, code, path, value) => {
    expect(problemsIn(code, { [path]: value })).toContain(`${path} duplicate_code`);
  });
});

describe('checking a catalogue: references', () => {
  it.each([
    ['numerator', 'A2.1', { numerator: 'done' }, 'numerator'],
    ['denominator', 'A2.1', { denominator: 'due' }, 'denominator'],
    ['numerator that is no number', 'E4.1', { numerator: 'hardship_screened' }, 'numerator'],
    ['number of a formula', 'B1.3', { formula: 'survey_valid / members' }, 'formula'],
    ['fact of a condition', 'A1.1', { 'applies_when.all.0.fact': 'party' }, 'applies_when.all.0.fact'],
    ['parameter of a condition', 'C2.4', { 'applies_when.all.0.param': 'many' }, 'applies_when.all.0.param'],
    ['input of a precondition', 'A2.1', { 'preconditions.0.input': 'due' }, 'preconditions.0.input'],
    ['side of a ratio_of', 'D1.1', { 'preconditions.0.ratio_of.1': 'seats' }, 'preconditions.0.ratio_of'],
    ['parameter of a precondition', 'C3.2', { 'preconditions.0.param': 'rate' }, 'preconditions.0.param'],
    ['fact of an input', 'B1.1', { 'inputs.1.key': 'staff', denominator: 'staff' }, 'inputs.1.key'],
    ['system value of an input', 'C3.3', { 'inputs.0.key': 'jobs', numerator: 'jobs' }, 'inputs.0.key'],
    ['evidence type', 'A1.1', { 'evidence.0.type': 'photo' }, 'evidence.0.type'],
    ['status of verification', 'A1.1', { 'basis.0.status': 'sure' }, 'basis.0.status'],
    ['option of a gate', 'C2.2', { 'hard_gates.0.value': 'perfect' }, 'hard_gates.0.value'],
    ['option of a listing gate', 'E3.1', { 'hard_gates.0.value': ['oral'] }, 'hard_gates.0.value'],
    ['option of a precondition', 'E1.3', { 'preconditions.0.value': 'nobody' }, 'preconditions.0.value'],
    ['star of a gate', 'C1.1', { 'hard_gates.0.star': 5 }, 'hard_gates.0.star'],
    ['date of a rule', 'C2.1', { 'scoring.rules.0.all.0.input': 'end' }, 'scoring.rules.0.all.0.input'],
    ['input of an input check', 'D2.1', { 'input_check.0.if_set': 'expiry' }, 'input_check.0.if_set'],
    ['fact of an input check', 'D2.1', { 'input_check.0.any_fact.0': 'own' }, 'input_check.0.any_fact.0'],
  ])('unknown %s', (_, code, changes, path) => {
    expect(problemsIn(code, changes)).toEqual([`${path} unknown_reference`]);
  });

  it.each([
    ['name of an error', 'consistency.errors.0.le.0', 'women', 'consistency.errors.0'],
    ['name of a warning', 'consistency.warnings.0.ge_diff.0', 'E1.1.nobody', 'consistency.warnings.0'],
    ['indicator of a warning', 'consistency.warnings.3.zero', 'G9.1.funds_due', 'consistency.warnings.3'],
    ['fact of a prerequisite', 'stars.0.prerequisites.0.fact', 'age', 'stars.0.prerequisites.0.fact'],
    ['star to be held before', 'stars.2.previous_star.star', 7, 'stars.2.previous_star.star'],
  ])('unknown %s', (_, path, value, expected) => {
    expect(problemsWith({ [path]: value })).toContain(`${expected} unknown_reference`);
  });

  it('a relation of two kinds, and one of too few names', () => {
    expect(problemsWith({ 'consistency.errors.0.zero': 'members_total' })).toEqual([
      'consistency.errors.0 one_relation',
    ]);
    expect(problemsWith({ 'consistency.errors.0.le': ['members_total'] })).toEqual([
      'consistency.errors.0 relation_arity',
    ]);
  });

  it('a derived value that the rating cannot derive, or lacks the facts for', () => {
    const mood = { key: 'mood', zh: '情绪', en: 'Mood', derived: true };
    expect(problemsWith({ 'system_values.+': mood })).toEqual(['system_values.9.key wrong_derived']);
    const number = facts.findIndex(({ key }) => key === 'female_members');
    expect(problemsWith({ [`profile_fields.${number}.key`]: 'women' })).toContain(
      'system_values.6.key unknown_reference',
    );
  });
});
