import type { FieldError } from '#kernel';
import { FORM_FIELD_TYPES, type FormField } from './form-field.js';

export const MAX_FIELDS = 12;
const MAX_LABEL = 80;
const MAX_OPTIONS = 12;
const KEY = /^[a-z][a-z0-9_]{0,30}$/;

/** What is wrong with a registration form. A condition may only look back: questions are asked in order. */
export function checkForm(form: readonly FormField[]): FieldError[] {
  if (form.length > MAX_FIELDS)
    return [{ pointer: '/form', code: 'activities.too_many_fields', params: { most: MAX_FIELDS } }];
  return form.flatMap((field, at) => {
    const code = problemOf(field, form.slice(0, at));
    return code === null ? [] : [{ pointer: `/form/${at}`, code: `activities.${code}` }];
  });
}

function problemOf(field: FormField, before: readonly FormField[]): string | null {
  const { key, label, type, options = [], onlyIf } = field;
  if (!KEY.test(key) || before.some((other) => other.key === key)) return 'field_key';
  if (label.trim() === '' || label.length > MAX_LABEL) return 'field_label';
  if (!FORM_FIELD_TYPES.includes(type)) return 'field_type';
  if (type === 'choice' && !hasChoices(options)) return 'field_options';
  return onlyIf && !canEqual(before, onlyIf) ? 'field_condition' : null;
}

function hasChoices(options: readonly string[]): boolean {
  const filled = options.every((option) => option.trim() !== '');
  return (
    filled && options.length >= 2 && options.length <= MAX_OPTIONS && new Set(options).size === options.length
  );
}

function canEqual(before: readonly FormField[], { key, equals }: { key: string; equals: string }): boolean {
  const asked = before.find((field) => field.key === key);
  if (asked?.type === 'yesno') return equals === 'yes' || equals === 'no';
  return asked?.type === 'choice' && (asked.options ?? []).includes(equals);
}
