import { invalid } from '#kernel';

const MAX_REASON = 500;

/** @throws DomainError `activities.invalid` at `/reason` */
export function reasonOf(text: string): string {
  const reason = text.trim();
  if (reason === '' || reason.length > MAX_REASON)
    throw invalid('activities.invalid', [
      { pointer: '/reason', code: 'activities.reason', params: { limit: MAX_REASON } },
    ]);
  return reason;
}
