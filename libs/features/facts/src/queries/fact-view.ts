import type { CalendarDate } from '#kernel';
import type { FactSource, FactUnit } from '../domain/fact.js';
import type { FactKind } from '../domain/fact-kind.js';

/** A fact with its provenance, as a reader sees it. */
export interface FactView {
  readonly id: string;
  readonly unionId: string;
  readonly unionName: string;
  readonly subdistrictId: string;
  readonly subdistrictName: string;
  readonly kind: FactKind;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly quantity: number;
  readonly unit: FactUnit;
  readonly source: FactSource;
  readonly recordedAt: Date;
  /** null: it stands */
  readonly withdrawn: { readonly reason: string; readonly at: Date } | null;
  /** the indicator whose answer it may fill in; null: none */
  readonly indicator: string | null;
  /** the entry of the alliance credit it earns; null: none */
  readonly credit: string | null;
  /** false: the row is not what the platform wrote. It is shown as such and counts for nothing. */
  readonly genuine: boolean;
}

export interface FactFilter {
  readonly unionId?: string | undefined;
  /** calendar year of the last day */
  readonly year?: number | undefined;
  readonly kind?: FactKind | undefined;
  /** part of the union's name */
  readonly search?: string | undefined;
  /** only unions of these sub-districts */
  readonly within?: readonly string[] | undefined;
  readonly page?: number | undefined;
}

export interface FactPage {
  readonly rows: readonly FactView[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}
