import { type GrantRequest, isRole, ROLE_SCOPES } from '#identity';
import { dayNumber, invalid } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import { Injectable } from '@nestjs/common';
import type { GrantForm } from './grant.form.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** How many candidates a message lists. */
const SHOWN = 3;

/** Between the names people type and show and the ids that grants carry. */
@Injectable()
export class Scopes {
  constructor(private readonly organizations: OrganizationsQueries) {}

  /** @throws DomainError invalid at `/scope` or `/until` when nothing, or more than one thing, has that name */
  async request({ role, scope = '', until }: GrantForm): Promise<GrantRequest> {
    const kind = isRole(role) ? ROLE_SCOPES[role] : 'district';
    const validUntil = until === undefined ? null : endOf(until);
    if (kind === 'district') return { role, scopeId: null, validUntil };
    const named = kind === 'union' ? await this.unions(scope) : await this.subdistricts(scope);
    return { role, scopeId: theOne(named, scope.trim()), validUntil };
  }

  /** Names of unions and sub-districts by id. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const unions = await this.organizations.unionsByIds(ids);
    const subdistricts = await this.organizations.subdistricts();
    return new Map([
      ...unions.map(({ unionId, unionName }) => [unionId, unionName] as const),
      ...subdistricts.map(({ id, name }) => [id, name] as const),
    ]);
  }

  private async unions(search: string): Promise<Named[]> {
    if (search.trim() === '') return [];
    const { rows } = await this.organizations.unions({ search });
    const exact = rows.filter(({ unionName, uscc }) => [unionName, uscc].includes(search.trim()));
    return (exact.length === 1 ? exact : rows).map(({ unionId, unionName }) => ({
      id: unionId,
      name: unionName,
    }));
  }

  private async subdistricts(search: string): Promise<Named[]> {
    const all = await this.organizations.subdistricts();
    return search.trim() === '' ? [] : all.filter(({ name }) => name.includes(search.trim()));
  }
}

function theOne(found: readonly Named[], search: string): string {
  const [first, ...others] = found;
  if (first && others.length === 0) return first.id;
  const code = search === '' ? 'scope_needed' : first ? 'scope_ambiguous' : 'scope_unknown';
  const names = found.slice(0, SHOWN).map(({ name }) => name);
  throw invalid('accounts.invalid', [
    { pointer: '/scope', code: `accounts.${code}`, params: { names: names.join('、') } },
  ]);
}

/** The last moment of the day in Shanghai. */
function endOf(day: string): Date {
  try {
    dayNumber(day);
  } catch {
    throw invalid('accounts.invalid', [{ pointer: '/until', code: 'http.is_date_string' }]);
  }
  return new Date(`${day}T23:59:59+08:00`);
}
