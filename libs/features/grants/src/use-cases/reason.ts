import { invalid } from '#kernel';

const SHORTEST = 2;
const LONGEST = 500;

/** A reason in words, trimmed. @throws DomainError `grants.invalid` at the field `note` */
export function reasonOf(note: string): string {
  const reason = note.trim();
  if (reason.length < SHORTEST || reason.length > LONGEST)
    throw invalid('grants.invalid', [
      { pointer: '/note', code: 'grants.reason_missing', params: { limit: LONGEST } },
    ]);
  return reason;
}
