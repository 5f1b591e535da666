import type { InputValue, RatingInput } from '../../model/rating-input.js';

type Values = Readonly<Record<string, InputValue>>;

/** A union to which every indicator of the default catalogue applies, with 100 points and three stars. */
const PERFECT = {
  catalogue: 'star-union-default',
  asOf: '2026-12-31',
  firstRound: true,
  profile: {
    employees_total: 200,
    employees_eligible: 200,
    members_total: 200,
    members_eligible: 200,
    female_members: 80,
    female_employees: 100,
    nursing_workers: 5,
    frontline_workers: 100,
    new_hires: 20,
    nonstandard_workers: 10,
    hazard_post_workers: 30,
    has_party_org: true,
    chair_is_part_time: true,
    vital_meetings_held: true,
    rules_changed: 4,
    has_own_collective_contract: true,
    covered_by_regional_contract: false,
    union_established_months: 36,
  },
  system: {
    survey_valid: 100,
    satisfied: 95,
    cc_satisfied: 90,
    home_users: 40,
    tasks_done: 9,
    tasks_due: 10,
  },
  answers: {
    'A1.1': { party_union_decisions: 2 },
    'A1.2': { facilities_ticked: ['office', 'venue', 'equipment', 'board'] },
    'A1.3': { paid_days_per_month: 3 },
    'A2.1': { agreed_done: 9, agreed_due: 10 },
    'A2.2': { vital_meetings_attended: 4, vital_meetings_total: 4 },
    'A2.3': { good_deeds_done: 3 },
    'B1.1': { educated_workers: 160 },
    'B1.2': { new_hires_inducted: 19 },
    'B2.1': { commended_frontline: 6, commended_total: 10 },
    'B2.2': { activity_participants: 120 },
    'C1.2': { records_complete: 196 },
    'C1.3': { nonstandard_members: 8 },
    'C2.1': { term_end: '2027-05-01' },
    'C2.2': { chair_status: 'elected_published' },
    'C2.3': { bodies_established: 4 },
    'C2.4': { fulltime_level: 'fulltime_chair' },
    'C2.5': { officers_trained: 4, officers_total: 5 },
    'C3.1': { last_members_congress: '2026-06-30' },
    'D1.1': { last_workers_congress: '2026-06-30', delegates_attended: 40, delegates_total: 50 },
    'D1.2': { rules_proper: 4 },
    'D1.3': { proposals_closed: 9, proposals_due: 10 },
    'D1.4': {
      disclosed_items: ['business', 'rules', 'wages', 'insurance', 'collective', 'safety', 'training_fund'],
    },
    'D2.1': { contract_expiry: '2027-12-31' },
    'D2.2': { last_wage_agreement: '2026-06-30' },
    'D2.3': { steps_done: ['offer', 'delegates', 'record', 'vote', 'sign', 'filing', 'publish'] },
    'D3.1': { appeals_on_time: 19, appeals_total: 20 },
    'D3.2': { dialogue_level: 'regular_3plus' },
    'E1.1': { contracts_signed: 200, employees_over_1m: 200 },
    'E1.2': { insured: 200, insurable: 200 },
    'E1.3': { disputes_resolved: 7, disputes_accepted: 10, mediation_body: 'committee' },
    'E1.4': { law_check_done: true, law_issues_fixed: 9, law_issues_found: 10 },
    'E2.1': { hazards_fixed: 19, hazards_raised: 20 },
    'E2.2': { safety_trained: 190 },
    'E2.3': { occ_checked: 30, occ_due: 30 },
    'E3.1': { women_contract: 'special_contract' },
    'E3.2': { mothers_room: 'basic' },
    'E3.3': { measures: ['policy', 'owner', 'training', 'channel', 'procedure', 'four_periods'] },
    'E4.1': { hardship_screened: true, helped: 3, hardship_total: 3 },
    'E4.2': { served_members: 180 },
    'E4.3': { mutual_aid_members: 160 },
    'F1.1': { competition_participants: 50 },
    'F1.2': { suggestions_implemented: 10 },
    'F1.3': { results_accepted: 3 },
    'F2.1': { skill_trained: 60 },
    'F2.2': { problems_solved: 3 },
    'F2.3': { upgraded_workers: 10 },
    'G1.1': { funds_paid: 50000, funds_due: 50000 },
    'G1.2': { fund_controls: ['account', 'budget', 'final', 'audit', 'report'] },
    'G1.3': { service_spend: 70000, total_spend: 100000 },
    'G2.1': { home_functions: ['meeting', 'reading', 'sports', 'rest', 'legal'] },
    'G2.3': { online_services: ['join', 'appeal', 'survey', 'activity', 'disclosure'] },
  } as Readonly<Record<string, Values>>,
} satisfies RatingInput;

export interface Changes extends Omit<Partial<RatingInput>, 'profile' | 'system' | 'answers'> {
  readonly profile?: Values;
  readonly system?: Values;
  /** Whole indicators; null is unanswered. */
  readonly answers?: Readonly<Record<string, Values | null>>;
}

/** The perfect union but for the changes. */
export function perfectUnion({ profile, system, answers, ...rest }: Changes = {}): RatingInput {
  return {
    ...PERFECT,
    ...rest,
    profile: { ...PERFECT.profile, ...profile },
    system: { ...PERFECT.system, ...system },
    answers: { ...PERFECT.answers, ...answers },
  };
}
