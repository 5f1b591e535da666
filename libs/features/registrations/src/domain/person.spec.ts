import { checkPersons, type Person, tidyPerson } from './person.js';

const person = (part: Partial<Person> = {}): Person => ({
  name: '林之远',
  phone: '13800001234',
  mail: '',
  ...part,
});
const wrong = (...persons: Person[]) =>
  checkPersons(persons).map(({ pointer, code }) => `${pointer} ${code}`);

it('keeps a number as one dials it', () => {
  expect(tidyPerson(person({ name: ' 林  之远 ', phone: ' +86 138-0000 1234 ' }))).toMatchObject({
    name: '林 之远',
    phone: '13800001234',
  });
});

it.each([
  [person(), []],
  [person({ phone: '0755-8888 6666' }), []],
  [person({ mail: 'lin@example.com' }), []],
  [person({ name: '  ' }), ['/persons/0/name registrations.name_missing']],
  [person({ name: '长'.repeat(41) }), ['/persons/0/name registrations.too_long']],
  [person({ name: '林11010519491231002X' }), ['/persons/0/name registrations.identity_number']],
  [person({ phone: '' }), ['/persons/0/phone registrations.phone_missing']],
  [person({ phone: '12345' }), ['/persons/0/phone registrations.phone_wrong']],
  [person({ mail: 'lin@' }), ['/persons/0/mail registrations.mail_wrong']],
])('%j', (one, errors) => {
  expect(wrong(one)).toEqual(errors);
});

it('takes nobody twice, nobody at all, or a whole factory', () => {
  expect(wrong(person(), person({ phone: '138 0000 1234' }))).toEqual([
    '/persons/1/name registrations.twice',
  ]);
  expect(wrong(person(), person({ phone: '13900001234' }))).toEqual([]);
  expect(wrong()).toEqual(['/persons/0/name registrations.name_missing']);
  expect(wrong(...Array.from({ length: 21 }, () => person()))).toEqual(['/persons registrations.too_many']);
});
