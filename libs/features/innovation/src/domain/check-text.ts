import type { FieldError } from '#kernel';

/** What a text field must hold. */
export interface TextRule {
  /** most characters */
  readonly max: number;
  readonly optional?: boolean;
}

const IDENTITY_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/;

/**
 * What is wrong with typed texts, each at its field. Identity numbers are refused everywhere: nobody needs
 * them here (personal information, minimum necessary).
 */
export function checkTexts<Field extends string>(
  texts: Readonly<Record<Field, string>>,
  rules: Readonly<Record<Field, TextRule>>,
): FieldError[] {
  const fields = Object.keys(rules) as Field[];
  return fields.flatMap((field) => {
    const value = texts[field].trim();
    const { max, optional = false } = rules[field];
    const pointer = `/${field}`;
    if (value === '' && !optional) return [{ pointer, code: 'innovation.required' }];
    if (value.length > max) return [{ pointer, code: 'innovation.too_long', params: { max } }];
    if (IDENTITY_NUMBER.test(value)) return [{ pointer, code: 'innovation.identity_number' }];
    return [];
  });
}

/** Texts without the blanks around them. */
export function trimmed<Texts extends Readonly<Record<string, string>>>(texts: Texts): Texts {
  const entries = Object.entries(texts).map(([field, value]) => [field, value.trim()]);
  return Object.fromEntries(entries) as Texts;
}
