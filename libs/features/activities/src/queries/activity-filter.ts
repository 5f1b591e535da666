import type { ActivityKind } from '../domain/activity-kind.js';
import type { Viewer } from '../domain/viewer.js';

export interface ActivityFilter {
  readonly viewer: Viewer;
  /** `coming`: not over yet, soonest first; `past`: over, latest first; `plans`: not out yet */
  readonly when: 'coming' | 'past' | 'plans';
  readonly kind?: ActivityKind;
  readonly subdistrictId?: string;
  /** hosted or co-hosted by the viewer's union (the district's own for its staff) */
  readonly mine?: boolean;
  readonly page?: number;
}

/** Collects conditions and their parameters. */
export class Conditions {
  readonly params: unknown[] = [];
  private readonly parts: string[] = ['a.district_id = platform.current_district()'];

  /** @param condition SQL with `?` where the value stands */
  add(condition: string, value?: unknown): this {
    this.parts.push(
      value === undefined ? condition : condition.replaceAll('?', `$${this.params.push(value)}`),
    );
    return this;
  }

  get where(): string {
    return this.parts.join(' AND ');
  }
}

/** What the viewer may know of; see `seesActivity`. */
export function visibleTo({ district, signedIn, unionId }: Viewer, conditions: Conditions): Conditions {
  if (district) return conditions;
  const out = `a.status IN ('published', 'cancelled', 'finished')`;
  if (!signedIn) return conditions.add(`${out} AND a.audience_who = 'public'`);
  if (unionId === null) return conditions.add(`${out} AND a.audience_who <> 'invited'`);
  return conditions.add(
    `(${out} AND (a.audience_who <> 'invited' OR ?::uuid = ANY (a.invited_ids))
      OR a.host_union_id = ? OR ? = ANY (a.co_host_ids))`,
    unionId,
  );
}

export function conditionsOf(filter: ActivityFilter, now: Date): Conditions {
  const conditions = visibleTo(filter.viewer, new Conditions());
  if (filter.when === 'plans') conditions.add(`a.status IN ('draft', 'proposed')`);
  else {
    conditions.add(`a.status IN ('published', 'cancelled', 'finished')`);
    conditions.add(filter.when === 'coming' ? 'a.ends_at >= ?' : 'a.ends_at < ?', now);
  }
  if (filter.kind) conditions.add('a.kind = ?', filter.kind);
  if (filter.subdistrictId) conditions.add('h.subdistrict_id::text = ?', filter.subdistrictId);
  if (filter.mine) {
    if (filter.viewer.unionId === null) conditions.add('a.host_union_id IS NULL');
    else conditions.add('(a.host_union_id = ?::uuid OR ? = ANY (a.co_host_ids))', filter.viewer.unionId);
  }
  return conditions;
}
