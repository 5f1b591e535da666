import { invalid } from '#kernel';

/** Most characters of a reason or a message. */
export const WORDS_LIMIT = 500;

/**
 * What somebody has to say for it.
 * @param field where it was typed @throws DomainError `registrations.invalid` when nothing, or too much, was said
 */
export function wordsOf(field: string, typed: string, required: boolean): string {
  const words = typed.trim();
  const pointer = `/${field}`;
  if (required && words === '')
    throw invalid('registrations.invalid', [{ pointer, code: 'registrations.words_missing' }]);
  if (words.length > WORDS_LIMIT)
    throw invalid('registrations.invalid', [
      { pointer, code: 'registrations.too_long', params: { limit: WORDS_LIMIT } },
    ]);
  return words;
}
