import { dayNumber, type FieldError } from '#kernel';

/** What a text field must hold. */
export interface TextRule {
  /** most characters */
  readonly max: number;
  readonly optional?: boolean;
}

const IDENTITY_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/;

/** What is wrong with typed texts, each at its field; identity numbers are refused everywhere. */
export function checkTexts<Field extends string>(
  texts: Readonly<Record<Field, string>>,
  rules: Readonly<Record<Field, TextRule>>,
): FieldError[] {
  const fields = Object.keys(rules) as Field[];
  return fields.flatMap((field) => {
    const value = texts[field].trim();
    const { max, optional = false } = rules[field];
    const pointer = `/${field}`;
    if (value === '' && !optional) return [{ pointer, code: 'mentoring.required' }];
    if (value.length > max) return [{ pointer, code: 'mentoring.too_long', params: { max } }];
    if (IDENTITY_NUMBER.test(value)) return [{ pointer, code: 'mentoring.identity_number' }];
    return [];
  });
}

/** What is wrong with a typed day, at its field; `latest`: the last day it may be. */
export function checkDay(field: string, typed: string, latest?: string): FieldError[] {
  const pointer = `/${field}`;
  if (!isDay(typed)) return [{ pointer, code: 'mentoring.not_a_date' }];
  if (latest !== undefined && typed > latest) return [{ pointer, code: 'mentoring.date_in_future' }];
  return [];
}

function isDay(text: string): boolean {
  try {
    return dayNumber(text) > 0;
  } catch {
    return false;
  }
}
