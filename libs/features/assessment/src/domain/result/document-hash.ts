import { createHash } from 'node:crypto';

/**
 * `sha256:…` over the document's JSON with sorted keys, so that it is the same before and after the
 * database has stored it (JSONB keeps no key order).
 */
export function documentHash(document: object): string {
  return `sha256:${createHash('sha256').update(sorted(document)).digest('hex')}`;
}

function sorted(document: object): string {
  return JSON.stringify(document, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
