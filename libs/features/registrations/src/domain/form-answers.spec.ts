import type { FormField } from '#activities';
import { askedAnswers, checkAnswers } from './form-answers.js';

const FIELDS: FormField[] = [
  { key: 'lunch', label: '是否用午餐', type: 'yesno', required: true },
  {
    key: 'diet',
    label: '饮食要求',
    type: 'choice',
    options: ['无', '清真', '素食', '其他'],
    required: true,
    onlyIf: { key: 'lunch', equals: 'yes' },
  },
  { key: 'dietNote', label: '请说明', type: 'text', required: true, onlyIf: { key: 'diet', equals: '其他' } },
  { key: 'cars', label: '车辆数', type: 'number', required: false },
];
const wrong = (answers: Record<string, string>) =>
  checkAnswers(FIELDS, answers).map(({ pointer, code }) => `${pointer.slice(9)} ${code.slice(14)}`);

it.each([
  [{ lunch: 'no' }, []],
  [{ lunch: 'yes', diet: '清真', cars: '2' }, []],
  [{}, ['lunch answer_missing']],
  [{ lunch: 'maybe' }, ['lunch answer_choice']],
  [{ lunch: 'yes' }, ['diet answer_missing']],
  [{ lunch: 'yes', diet: '火锅' }, ['diet answer_choice']],
  [{ lunch: 'yes', diet: '其他', dietNote: ' ' }, ['dietNote answer_missing']],
  [{ lunch: 'no', cars: 'two' }, ['cars answer_number']],
  [{ lunch: 'no', isAdmin: 'true' }, ['isAdmin unknown_field']],
  [{ lunch: 'yes', diet: '其他', dietNote: '长'.repeat(501) }, ['dietNote too_long']],
])('%j', (answers, errors) => {
  expect(wrong(answers)).toEqual(errors);
});

it('does not ask what depends on something that was not asked', () => {
  expect(wrong({ lunch: 'no', diet: '其他' })).toEqual([]);
});

it('keeps only what was asked', () => {
  expect(askedAnswers(FIELDS, { lunch: 'no', diet: '其他', dietNote: 'x', cars: ' ' })).toEqual({
    lunch: 'no',
  });
  expect(askedAnswers(FIELDS, { lunch: 'yes', diet: '其他', dietNote: ' 不吃辣 ' })).toEqual({
    lunch: 'yes',
    diet: '其他',
    dietNote: '不吃辣',
  });
});
