import type { FormField } from '#activities';
import type { FieldError } from '#kernel';

/** Answers to the activity's form by field key, as they were typed; yes and no are 'yes' and 'no'. */
export type FormAnswers = Readonly<Record<string, string>>;

const MAX_TEXT = 500;
const NUMBER = /^-?\d{1,9}(\.\d{1,4})?$/;

/** Whether the field is asked at all, given the other answers; one that depends on an unasked one is not. */
export function isAsked(fields: readonly FormField[], field: FormField, answers: FormAnswers): boolean {
  if (!field.onlyIf) return true;
  const { key, equals } = field.onlyIf;
  const parent = fields.find((one) => one.key === key && one !== field);
  const before = fields.slice(0, fields.indexOf(field));
  return (
    parent !== undefined &&
    before.includes(parent) &&
    isAsked(fields, parent, answers) &&
    answers[key] === equals
  );
}

/** What is wrong with the answers. Keys the form does not have are refused, not dropped. */
export function checkAnswers(fields: readonly FormField[], answers: FormAnswers): FieldError[] {
  const known = new Set(fields.map(({ key }) => key));
  const unknown = Object.keys(answers)
    .filter((key) => !known.has(key))
    .map((key) => ({ pointer: `/answers/${key}`, code: 'registrations.unknown_field', params: { key } }));
  const wrong = fields
    .filter((field) => isAsked(fields, field, answers))
    .flatMap((field) => {
      const code = problemOf(field, (answers[field.key] ?? '').trim());
      if (code === null) return [];
      const params = { label: field.label, limit: MAX_TEXT };
      return [{ pointer: `/answers/${field.key}`, code: `registrations.${code}`, params }];
    });
  return [...unknown, ...wrong];
}

/** What is kept: trimmed, and only what was asked. */
export function askedAnswers(fields: readonly FormField[], answers: FormAnswers): FormAnswers {
  return Object.fromEntries(
    fields
      .filter((field) => isAsked(fields, field, answers))
      .map(({ key }) => [key, (answers[key] ?? '').trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}

function problemOf(field: FormField, value: string): string | null {
  if (value === '') return field.required ? 'answer_missing' : null;
  if (value.length > MAX_TEXT) return 'too_long';
  if (field.type === 'number') return NUMBER.test(value) ? null : 'answer_number';
  if (field.type === 'yesno') return value === 'yes' || value === 'no' ? null : 'answer_choice';
  if (field.type === 'choice') return field.options?.includes(value) ? null : 'answer_choice';
  return null;
}
