import type { FieldError } from '#kernel';

/** Texts that have to be there and must not be longer than their limits (characters). */
export function textErrors<Field extends string>(
  texts: Readonly<Record<Field, string>>,
  limits: Readonly<Record<Field, number>>,
): FieldError[] {
  return Object.entries<number>(limits).flatMap(([field, limit]): FieldError[] => {
    const text = texts[field as Field];
    const pointer = `/${field}`;
    if (text.trim() === '') return [{ pointer, code: 'activities.missing' }];
    return text.length > limit ? [{ pointer, code: 'activities.too_long', params: { limit } }] : [];
  });
}
