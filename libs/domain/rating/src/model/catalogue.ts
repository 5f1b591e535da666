import type {
  CatalogueDocument,
  CategoryDocument,
  IndicatorDocument,
  ItemDocument,
  PreviousStarDocument,
  StarDocument,
  VetoDocument,
  VetoEffect,
} from './catalogue-document.js';
import type { FactTest, FixedRow, Gate, Measure, Precondition, Relation, Rule } from './rule.js';
import type { Slot } from './slot.js';

/**
 * A catalogue made ready for rating: names resolved to slots, decimals to exact fractions, points to
 * whole hundredths. Compiled from the document wherever it is needed (server, worker, browser); it is
 * not serialisable, the document is.
 */
export interface Catalogue {
  readonly document: CatalogueDocument;
  readonly id: string;
  readonly version: string;
  /** `sha256:…` of the document's canonical JSON. */
  readonly hash: string;
  readonly parameters: ReadonlyMap<string, number>;
  /** Profile facts, then system and derived values, then answers in indicator order. */
  readonly slots: readonly Slot[];
  readonly profileSlots: ReadonlyMap<string, Slot>;
  /** Given and derived system values. */
  readonly systemSlots: ReadonlyMap<string, Slot>;
  /** Profile facts that a condition or a prerequisite names: each must be given. */
  readonly requiredFacts: readonly Slot[];
  readonly derived: readonly DerivedValue[];
  readonly categories: readonly CompiledCategory[];
  readonly items: readonly CompiledItem[];
  readonly indicators: readonly CompiledIndicator[];
  readonly indicatorByCode: ReadonlyMap<string, CompiledIndicator>;
  /** Quotients whose numerator may not exceed the denominator (rule 1). */
  readonly properQuotients: readonly ProperQuotient[];
  /** By the bits of the stars that are met (lowest star first): what a category shows as `floorMet`. */
  readonly floorPatterns: readonly Readonly<Record<string, boolean>>[];
  /** Ascending by star. */
  readonly stars: readonly CompiledStar[];
  readonly vetoes: ReadonlyMap<string, CompiledVeto>;
  readonly errors: readonly Relation[];
  readonly warnings: readonly Relation[];
}

export interface CompiledCategory {
  readonly index: number;
  readonly code: string;
  readonly document: CategoryDocument;
  /** Hundredths of a point. */
  readonly points: number;
  readonly items: readonly CompiledItem[];
}

export interface CompiledItem {
  readonly index: number;
  readonly code: string;
  readonly document: ItemDocument;
  /** Hundredths of a point. */
  readonly points: number;
  readonly categoryIndex: number;
  readonly indicators: readonly CompiledIndicator[];
}

export interface CompiledIndicator {
  readonly index: number;
  readonly code: string;
  readonly document: IndicatorDocument;
  readonly itemIndex: number;
  readonly categoryIndex: number;
  /** Hundredths of a point. */
  readonly maxPoints: number;
  /** The declared inputs in their order. */
  readonly inputs: readonly Slot[];
  /** What must be answered, with values that only a precondition reads; see rule 4. */
  readonly required: readonly Slot[];
  /** What is answered under the indicator's code. */
  readonly answers: readonly Slot[];
  readonly answersByKey: ReadonlyMap<string, Slot>;
  readonly appliesWhen: Condition | null;
  readonly measure: Measure;
  readonly rule: Rule;
  readonly preconditions: readonly Precondition[];
  /** Where the denominator is 0; null: not reported. */
  readonly zeroDenominator: FixedRow | null;
  readonly inputChecks: readonly InputCheck[];
  readonly gates: readonly Gate[];
  /** Minutes that the whole indicator is estimated to take. */
  readonly minutes: number;
}

export interface IndicatorGate {
  readonly indicator: CompiledIndicator;
  readonly gate: Gate;
}

export interface ProperQuotient {
  readonly numerator: Slot;
  readonly denominator: Slot;
}

/** `always` is null in its place. */
export interface Condition {
  readonly mode: 'all' | 'any';
  readonly tests: readonly FactTest[];
}

export interface InputCheck {
  readonly slot: Slot;
  readonly anyFact: readonly Slot[];
  readonly zh: string;
}

/** Values computed from others before anything is scored (rule 3). */
export type DerivedValue =
  | { readonly kind: 'quotient'; readonly slot: Slot; readonly numerator: Slot; readonly denominator: Slot }
  | {
      readonly kind: 'bodies_required';
      readonly slot: Slot;
      readonly femaleMembers: Slot;
      readonly membersTotal: Slot;
      readonly groupMinMembers: number;
    };

export interface CompiledStar {
  readonly star: number;
  readonly document: StarDocument;
  /** The least total in hundredths. */
  readonly minPoints: number;
  /** The least rounded score per category (by category index) in hundredths. */
  readonly floors: readonly number[];
  /** In indicator order. */
  readonly gates: readonly IndicatorGate[];
  readonly prerequisites: readonly FactTest[];
  readonly previous: PreviousStarDocument | null;
}

export interface CompiledVeto {
  readonly code: string;
  readonly effect: VetoEffect;
  /** The highest star that it leaves. */
  readonly maxStar: number;
  readonly document: VetoDocument;
}
