import { invalid } from '#kernel';
import { Allow, IsOptional, IsString, MaxLength } from 'class-validator';
import type { ProblemTexts } from '../errors/problem-texts.js';
import { Form, type FormState, type FormValues } from './form.js';

class DecisionForm {
  @IsString()
  @MaxLength(5)
  kind!: string;

  @IsOptional()
  @Allow()
  values?: Record<string, string | string[]>;
}

const texts = { field: (_locale: string, code: string) => code } as unknown as ProblemTexts;
const form = (values: FormValues) => new Form(DecisionForm, values, 'zh-CN', texts);
const again = (state: FormState): FormState => state;

describe('a posted form with grouped controls', () => {
  it('is checked, with empty controls absent and dotted names grouped', async () => {
    const taken = form({ kind: 'a', 'values.done': '2', 'values.due': '', 'values.ticked': ['x', 'y'] });
    expect(await taken.submit((input) => Promise.resolve(input), again)).toEqual({
      kind: 'a',
      values: { done: '2', ticked: ['x', 'y'] },
    });
  });

  it('comes back with what was typed and the errors by the names of their controls', async () => {
    const refused = await form({ kind: 'a', 'values.done': '-2' }).submit(
      () => Promise.reject(invalid('x.refused', [{ pointer: '/values/done', code: 'x.negative' }])),
      again,
    );
    expect(refused).toEqual({
      values: { kind: 'a', 'values.done': '-2' },
      errors: { 'values.done': 'x.negative' },
      summary: [{ name: 'values.done', text: 'x.negative' }],
      status: 422,
    });
  });

  it('refuses what nobody asked for', async () => {
    const state = await form({ kind: 'a', admin: '1' }).submit(() => Promise.resolve(null), again);
    expect(state?.status).toBe(422);
  });

  it.each(['__proto__.admin', 'constructor.prototype'])('is not taken in by %s', async (name) => {
    await form({ kind: 'a', [name]: '1' }).submit((input) => Promise.resolve(input), again);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('admin');
  });

  it('lets errors that are not about the form pass', async () => {
    await expect(form({ kind: 'a' }).submit(() => Promise.reject(new Error('fault')), again)).rejects.toThrow(
      'fault',
    );
  });
});
