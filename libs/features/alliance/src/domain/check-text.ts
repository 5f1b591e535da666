import type { FieldError } from '#kernel';

/** A text that has to be there and may have so many characters. */
export function checkText(pointer: string, text: string, limit: number): FieldError[] {
  const { length } = text.trim();
  if (length === 0) return [{ pointer, code: 'alliance.empty' }];
  return length > limit ? [{ pointer, code: 'alliance.too_long', params: { limit } }] : [];
}
