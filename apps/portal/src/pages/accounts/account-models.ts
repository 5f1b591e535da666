import type { AccountListItem, GrantView } from '#identity';

type Names = ReadonlyMap<string, string>;

/** Rows of the list: the roles that count now, each with where. */
export function listModel(items: readonly AccountListItem[], names: Names): readonly object[] {
  return items.map(({ grants, ...account }) => ({
    ...account,
    grants: grants.map(({ role, scopeId }) => ({ role, scope: names.get(scopeId) ?? null })),
  }));
}

/** All grants an account has or had; an ended one cannot be ended again. */
export function grantRows(grants: readonly GrantView[], names: Names, now: Date): readonly object[] {
  return grants.map(({ id, role, scopeId, validFrom, validUntil }) => ({
    id,
    role,
    scope: names.get(scopeId) ?? null,
    validFrom,
    validUntil,
    counts: validUntil === null || validUntil > now,
  }));
}
