import { type DomainError, invalid } from '#kernel';
import { TypedRegistration } from './typed-entry.js';

const typed = new TypedRegistration({
  lines: '3',
  names: { '1': '林之远', '3': '陈晓岚', '9': '不在表上' },
  phones: { '1': '13800001234', '3': '' },
  answers: { lunch: 'yes', list: ['a'] },
});

it('reads the lines that have something on them', () => {
  expect(typed.entry).toEqual({
    persons: [
      { name: '林之远', phone: '13800001234', mail: '' },
      { name: '陈晓岚', phone: '', mail: '' },
    ],
    answers: { lunch: 'yes', list: '' },
  });
});

it('points errors at the line where the person was typed', () => {
  const error = typed.inForm(
    invalid('x', [
      { pointer: '/persons/1/phone', code: 'a' },
      { pointer: '/answers/lunch', code: 'b' },
      { pointer: '/persons', code: 'c' },
    ]),
  ) as DomainError;
  expect(error.errors.map(({ pointer }) => pointer)).toEqual(['/phones/3', '/answers/lunch', '/names/1']);
});

it.each([
  ['', 1],
  ['0', 1],
  ['x', 1],
  ['2', 2],
  ['999', 20],
])('a form of %j lines has %i', (lines, count) => {
  const names = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [String(index + 1), 'n']));
  expect(new TypedRegistration({ lines, names }).entry.persons).toHaveLength(count);
});
