import type { FactContent, WithdrawalContent } from '../domain/fact.js';
import type { FactKind } from '../domain/fact-kind.js';
import type { FactUnit } from '../domain/fact.js';

/** Columns of `FactRow`; append `WHERE …`. */
export const SELECT_FACT = `
  SELECT f.id, f.district_id, f.union_id, f.kind, f.happened_from::text, f.happened_to::text,
         f.quantity::float8 AS quantity, f.unit, f.source_type, f.source_id, f.source_title, f.source_path,
         f.revision, f.recorded_at, f.signature, w.id AS withdrawal_id, w.reason, w.withdrawn_at,
         w.signature AS withdrawal_signature, d.union_name, d.subdistrict_id, d.subdistrict_name
  FROM facts.facts f
  JOIN organizations.union_directory d ON d.district_id = f.district_id AND d.union_id = f.union_id
  LEFT JOIN facts.withdrawals w ON w.district_id = f.district_id AND w.fact_id = f.id`;

export interface FactRow {
  readonly id: string;
  readonly district_id: string;
  readonly union_id: string;
  readonly kind: FactKind;
  readonly happened_from: string;
  readonly happened_to: string;
  readonly quantity: number;
  readonly unit: FactUnit;
  readonly source_type: string;
  readonly source_id: string;
  readonly source_title: string;
  readonly source_path: string | null;
  readonly revision: number;
  readonly recorded_at: Date;
  readonly signature: string;
  readonly withdrawal_id: string | null;
  readonly reason: string | null;
  readonly withdrawn_at: Date | null;
  readonly withdrawal_signature: string | null;
  readonly union_name: string;
  readonly subdistrict_id: string;
  readonly subdistrict_name: string;
}

export function contentOf(row: FactRow): FactContent {
  return {
    id: row.id,
    districtId: row.district_id,
    unionId: row.union_id,
    kind: row.kind,
    from: row.happened_from,
    to: row.happened_to,
    quantity: row.quantity,
    unit: row.unit,
    source: { type: row.source_type, id: row.source_id, title: row.source_title, path: row.source_path },
    revision: row.revision,
    recordedAt: row.recorded_at,
  };
}

/** null where the fact stands */
export function withdrawalOf(row: FactRow): WithdrawalContent | null {
  const { withdrawal_id: id, withdrawn_at: withdrawnAt } = row;
  if (id === null || withdrawnAt === null) return null;
  return { id, districtId: row.district_id, factId: row.id, reason: row.reason ?? '', withdrawnAt };
}
