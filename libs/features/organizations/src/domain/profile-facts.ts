/**
 * The facts of an enterprise that applicability, gates and denominators read: `profile_fields` of the
 * default catalogue, in its order. Counts are of persons (rules_changed: of rules), at the time the
 * chair last confirmed them.
 */
export const COUNT_FACTS = [
  'employees_total',
  'employees_eligible',
  'members_total',
  'members_eligible',
  'female_members',
  'female_employees',
  'nursing_workers',
  'frontline_workers',
  'new_hires',
  'nonstandard_workers',
  'hazard_post_workers',
  'rules_changed',
] as const;

export const YES_NO_FACTS = [
  'has_party_org',
  'chair_is_part_time',
  'vital_meetings_held',
  'has_own_collective_contract',
  'covered_by_regional_contract',
] as const;

/** Not typed by anyone: it follows from the day the union was founded. */
export const DERIVED_FACT = 'union_established_months';

export type CountFact = (typeof COUNT_FACTS)[number];
export type YesNoFact = (typeof YES_NO_FACTS)[number];
export type ProfileFact = CountFact | YesNoFact;

export const PROFILE_FACTS: readonly ProfileFact[] = [...COUNT_FACTS, ...YES_NO_FACTS];

/** What the chair has said so far; a fact that is absent was not answered yet, which is not zero. */
export type EnterpriseProfile = Readonly<Partial<Record<CountFact, number> & Record<YesNoFact, boolean>>>;

/** `consistency.errors` of the catalogue: the first never exceeds the second. */
export const ORDERED_FACTS: readonly (readonly [smaller: CountFact, larger: CountFact])[] = [
  ['female_members', 'members_total'],
  ['female_employees', 'employees_total'],
  ['nursing_workers', 'female_employees'],
  ['frontline_workers', 'employees_total'],
  ['employees_eligible', 'employees_total'],
  ['members_eligible', 'employees_eligible'],
  ['members_eligible', 'members_total'],
  ['new_hires', 'employees_total'],
  ['hazard_post_workers', 'employees_total'],
];
