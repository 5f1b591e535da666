import type { RatedValue } from './rated-value.js';
import type { IndicatorTrace } from './trace.js';

/** The result of a rating: the JSON of the contract. Scores are points with two decimals. */
export interface Rating {
  readonly catalogue: { readonly id: string; readonly version: string; readonly hash: string };
  readonly asOf: string;
  readonly total: number;
  /** 0: no star. */
  readonly star: number;
  readonly categories: readonly CategoryRating[];
  readonly items: readonly ItemRating[];
  readonly indicators: readonly IndicatorRating[];
  readonly gates: readonly GateRating[];
  readonly vetoes: readonly string[];
  /** Beyond the contract's example: each star's requirements one by one, lowest first. */
  readonly stars: readonly StarDecision[];
  /** `consistency.warnings` that speak up; no effect on points. */
  readonly findings: readonly Finding[];
}

export interface CategoryRating {
  readonly code: string;
  readonly points: number;
  readonly score: number | null;
  readonly applicable: boolean;
  /** By star; true where the category is not applicable. */
  readonly floorMet: Readonly<Record<string, boolean>>;
}

export interface ItemRating {
  readonly code: string;
  readonly points: number;
  readonly score: number | null;
  readonly applicable: boolean;
}

export type IndicatorStatus = 'scored' | 'missing' | 'not_reported' | 'not_applicable';

export interface IndicatorRating {
  readonly code: string;
  readonly maxPoints: number;
  readonly score: number | null;
  readonly applicable: boolean;
  readonly status: IndicatorStatus;
  /** Number, ticked options, quotient, option or date; null where there is none. */
  readonly value: RatedValue;
  readonly trace: IndicatorTrace;
}

export interface GateRating {
  readonly star: number;
  readonly indicator: string;
  /** True as well where the gate is skipped because its indicator is not applicable. */
  readonly satisfied: boolean;
  readonly required: string;
  readonly actual: RatedValue;
}

export interface StarDecision {
  readonly star: number;
  readonly met: boolean;
  readonly points: { readonly required: number; readonly actual: number; readonly satisfied: boolean };
  readonly floors: { readonly satisfied: boolean; readonly failed: readonly string[] };
  readonly gates: { readonly satisfied: boolean; readonly failed: readonly string[] };
  readonly prerequisites: readonly PrerequisiteRating[];
  /** Null where the star asks for none. */
  readonly previousStar: PreviousStarRating | null;
  readonly vetoes: { readonly satisfied: boolean; readonly failed: readonly string[] };
}

export interface PrerequisiteRating {
  readonly fact: string;
  readonly required: string;
  readonly actual: RatedValue;
  readonly satisfied: boolean;
}

export interface PreviousStarRating {
  readonly star: number;
  readonly heldMonths: number;
  readonly exempt: boolean;
  /** The day from which the held star is old enough; null where no such star is held. */
  readonly heldLongEnoughFrom: string | null;
  readonly satisfied: boolean;
}

export interface Finding {
  readonly path: string;
  readonly code: string;
  /** As the catalogue words it, Chinese. */
  readonly message: string;
}
