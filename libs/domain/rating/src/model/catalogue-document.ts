/**
 * The catalogue as it is written: the YAML of `star-union-default.yaml`, key for key. Numbers stand for
 * the decimals they are written as. Sections that the rating never reads are `Section`.
 */
export interface CatalogueDocument {
  readonly meta: CatalogueMeta;
  readonly parameters: readonly ParameterDocument[];
  readonly profile_fields: readonly ProfileFieldDocument[];
  readonly system_values: readonly SystemValueDocument[];
  readonly evidence_types: readonly EvidenceTypeDocument[];
  readonly evidence_rules?: Section;
  readonly scoring_semantics?: Section;
  readonly consistency?: ConsistencyDocument;
  readonly member_survey?: Section;
  readonly categories: readonly CategoryDocument[];
  readonly stars: readonly StarDocument[];
  readonly star_rules?: Section;
  readonly veto: readonly VetoDocument[];
  readonly lifecycle?: Section;
  readonly process?: readonly Section[];
  readonly alliance_credit?: Section;
  readonly rewards_default?: Section;
}

/** A part of the catalogue that other features read; carried and hashed, never rated. */
export type Section = Readonly<Record<string, unknown>>;

export interface CatalogueMeta {
  readonly id: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly version: string;
  readonly language?: readonly string[];
  readonly provenance_zh?: string;
  readonly provenance_en?: string;
  readonly basis_status_values?: Readonly<Record<string, string>>;
  readonly counts?: CatalogueCounts;
  readonly compliance_note_zh?: string;
}

/** What the catalogue says it holds; `checkCatalogue` counts after it. */
export interface CatalogueCounts {
  readonly categories: number;
  readonly items: number;
  readonly indicators: number;
  readonly base_points: number;
}

export interface ParameterDocument {
  readonly key: string;
  readonly zh: string;
  readonly value: number;
  readonly unit: string;
  readonly basis?: string;
}

export interface ProfileFieldDocument {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly type: InputType;
}

export interface SystemValueDocument {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  /** Computed by the rating itself; never given. */
  readonly derived?: boolean;
}

export interface EvidenceTypeDocument {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly reuse: string;
  readonly storage: string;
}

export interface ConsistencyDocument {
  readonly errors?: readonly RelationDocument[];
  readonly warnings?: readonly RelationDocument[];
}

/** One of `le: [a, b]` (a ≤ b), `ge_diff: [a, b, c]` (a ≥ b − c), `zero: a` (speaks up when a is 0). */
export interface RelationDocument {
  readonly le?: readonly string[];
  readonly ge_diff?: readonly string[];
  readonly zero?: string;
  readonly zh: string;
}

export interface CategoryDocument {
  readonly code: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly name_provenance?: string;
  readonly points: number;
  readonly items: readonly ItemDocument[];
}

export interface ItemDocument {
  readonly code: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly points: number;
  readonly indicators: readonly IndicatorDocument[];
}

export type IndicatorKind = 'boolean' | 'number' | 'ratio' | 'count' | 'choice' | 'date' | 'computed';

export interface IndicatorDocument {
  readonly code: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly definition_zh: string;
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly source: string;
  readonly period: string;
  readonly max_points: number;
  readonly inputs: readonly InputDocument[];
  readonly numerator?: string;
  readonly denominator?: string;
  readonly formula?: string;
  readonly cap_at_one?: boolean;
  readonly scoring: ScoringDocument;
  readonly zero_denominator?: ZeroDenominatorDocument;
  readonly preconditions?: readonly PreconditionDocument[];
  readonly input_check?: readonly InputCheckDocument[];
  readonly evidence: readonly EvidenceDocument[];
  readonly basis: readonly BasisDocument[];
  readonly guidance: GuidanceDocument;
  readonly applies_when: ConditionDocument;
  readonly when_not_applicable: string;
  readonly hard_gates: readonly GateDocument[];
  readonly verification: VerificationDocument;
  readonly anti_gaming_zh?: string;
  readonly annual_recheck: boolean;
  readonly effort_minutes_estimate: number;
}

export type InputType = 'integer' | 'number' | 'money' | 'boolean' | 'date' | 'choice' | 'multi_select';

export interface InputDocument {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly type: InputType;
  readonly unit?: string;
  readonly from_profile?: boolean;
  readonly source?: string;
  /** Options of a `choice` or `multi_select` that is not itself the scored one. */
  readonly options?: readonly OptionDocument[];
}

export interface OptionDocument {
  readonly value: string;
  readonly zh: string;
  readonly points?: number;
}

export type ScoringMethod = 'steps' | 'linear' | 'choice' | 'boolean' | 'date_age' | 'date_rules';

export interface ScoringDocument {
  readonly method: ScoringMethod;
  readonly measure?: string;
  readonly steps?: readonly StepDocument[];
  readonly otherwise?: number;
  readonly options?: readonly OptionDocument[];
  readonly options_counted?: readonly OptionDocument[];
  readonly rules?: readonly DateRuleDocument[];
  readonly from?: number;
  readonly to?: number;
  readonly points_from?: number;
  readonly points_to?: number;
  readonly below_from?: number;
}

export interface StepDocument {
  readonly gte?: number;
  readonly gt?: number;
  readonly age_days_lte?: number;
  readonly points: number;
}

export interface DateRuleDocument {
  readonly all: readonly DateTestDocument[];
  readonly points: number;
}

export interface DateTestDocument {
  readonly input: string;
  readonly op?: ComparisonOperator;
  readonly ref?: string;
  readonly offset_days?: number;
  readonly is_set?: boolean;
}

export interface ZeroDenominatorDocument {
  readonly points: number;
  readonly note?: string;
}

export type ComparisonOperator = '>=' | '>' | '<=' | '<' | '==' | '!=';

export interface PreconditionDocument {
  readonly input?: string;
  readonly ratio_of?: readonly string[];
  readonly op: ComparisonOperator;
  readonly value?: number | boolean | string;
  readonly param?: string;
  /** A fraction written as text: `2/3`. */
  readonly value_fraction?: string;
  readonly otherwise: PreconditionEffect;
}

export type PreconditionEffect = 'zero_points' | 'half_points';

export interface InputCheckDocument {
  readonly if_set: string;
  readonly any_fact: readonly string[];
  readonly zh: string;
}

export interface EvidenceDocument {
  readonly type: string;
  readonly required: boolean;
  readonly note_zh?: string;
}

export interface BasisDocument {
  readonly doc: string;
  readonly article?: string;
  readonly status: string;
  readonly note?: string;
}

export interface GuidanceDocument {
  readonly do_zh: string;
  readonly how_zh: string;
}

export type ConditionDocument =
  'always' | { readonly all: readonly FactTestDocument[] } | { readonly any: readonly FactTestDocument[] };

export interface FactTestDocument {
  readonly fact: string;
  readonly op: ComparisonOperator;
  readonly value?: number | boolean | string;
  readonly param?: string;
}

export interface GateDocument {
  readonly star: number;
  readonly measure: 'value' | 'points';
  readonly op: ComparisonOperator | 'in';
  readonly value: number | boolean | string | readonly string[];
}

export interface VerificationDocument {
  readonly mode: string;
  readonly check_zh: string;
}

export interface StarDocument {
  readonly star: number;
  readonly name_zh: string;
  readonly name_en: string;
  readonly min_points: number;
  readonly category_floor_ratio: number;
  readonly prerequisites?: readonly PrerequisiteDocument[];
  readonly previous_star?: PreviousStarDocument;
  readonly onsite_sample_ratio?: number;
}

export interface PrerequisiteDocument extends FactTestDocument {
  readonly zh: string;
}

export interface PreviousStarDocument {
  readonly star: number;
  readonly held_months: number;
  readonly first_round_exempt?: boolean;
}

export type VetoEffect = 'no_star_or_revoke' | 'no_star_until_fixed' | 'cap_at_1_star';

export interface VetoDocument {
  readonly code: string;
  readonly zh: string;
  readonly effect: VetoEffect;
  readonly lookback_months?: number;
  readonly confirmed_by?: string;
  readonly basis?: readonly BasisDocument[];
}
