import { conflict, forbidden, invalid } from '#kernel';
import { loadLocales, projectRoot, Translator } from '#views';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { Type } from 'class-transformer';
import { join } from 'node:path';
import { ProblemTexts } from '../errors/problem-texts.js';
import { Form, type FormState } from './form.js';

class PersonForm {
  @IsString()
  @MaxLength(5)
  name!: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  age?: number;
}

const texts = new ProblemTexts(new Translator(loadLocales(join(projectRoot(), 'locales'))));
const formOf = (values: Record<string, string>) => new Form(PersonForm, values, 'en', texts);
const again = (state: FormState) => state;
const accepted = (input: PersonForm) => Promise.resolve(input);
const refusing = (error: Error) => () => Promise.reject(error);

it('hands over the checked input; an empty control is absent', async () => {
  expect(await formOf({ name: 'Anna', age: '' }).submit(accepted, again)).toEqual({ name: 'Anna' });
  expect(await formOf({ name: 'Anna', age: '30' }).submit(accepted, again)).toEqual({
    name: 'Anna',
    age: 30,
  });
});

it('keeps what was typed and says what is wrong, in the order of the form', async () => {
  const values = { name: 'Annabella', age: 'old' };
  expect(await formOf(values).submit(accepted, again)).toEqual({
    values,
    status: 422,
    errors: { name: 'At most 5 characters', age: 'Must be a whole number' },
    summary: [
      { name: 'name', text: 'At most 5 characters' },
      { name: 'age', text: 'Must be a whole number' },
    ],
  });
});

it('refuses fields that the form does not have', async () => {
  const state = await formOf({ name: 'Anna', admin: 'true' }).submit(accepted, again);
  expect(state).toMatchObject({ errors: { admin: 'There is no such field' } });
});

it('shows what the use case refuses beside its field', async () => {
  const error = invalid('http.invalid', [{ pointer: '/name', code: 'http.not_accepted' }]);
  const state = await formOf({ name: 'Anna' }).submit(refusing(error), again);
  expect(state).toMatchObject({ status: 422, errors: { name: 'This value is not accepted' } });
});

it('shows a conflict above the form', async () => {
  const state = await formOf({ name: 'Anna' }).submit(refusing(conflict('http.too_many')), again);
  expect(state).toMatchObject({ status: 409, summary: [{ name: 'main', text: 'Too many requests' }] });
});

it.each([forbidden(), new Error('fault')])('lets every other error pass', async (error) => {
  await expect(formOf({ name: 'Anna' }).submit(refusing(error), again)).rejects.toBe(error);
});
