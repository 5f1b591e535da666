import { addDays, type CalendarDate } from '#kernel';
import type { InputValue, RatingInput } from '#rating';

type Values = Readonly<Record<string, InputValue>>;

/** A factory of 126: every indicator of the default catalogue but C2.4 and E3.2 applies. */
export const SAMPLE_PROFILE = {
  employees_total: 126,
  employees_eligible: 120,
  members_total: 118,
  members_eligible: 115,
  female_members: 46,
  female_employees: 50,
  nursing_workers: 2,
  frontline_workers: 84,
  new_hires: 14,
  nonstandard_workers: 10,
  hazard_post_workers: 12,
  has_party_org: true,
  chair_is_part_time: true,
  vital_meetings_held: true,
  rules_changed: 3,
  has_own_collective_contract: true,
  covered_by_regional_contract: false,
} as const;

export const SAMPLE_SYSTEM = {
  survey_valid: 80,
  satisfied: 76,
  cc_satisfied: 74,
  home_users: 40,
  tasks_done: 10,
  tasks_due: 10,
} as const;

/** Answers that earn every point of every applicable indicator at the cut-off, except C3.3 and the survey's. */
export function sampleAnswers(asOf: CalendarDate): Readonly<Record<string, Values>> {
  const recently = addDays(asOf, -90);
  const later = addDays(asOf, 400);
  return {
    'A1.1': { party_union_decisions: 2 },
    'A1.2': { facilities_ticked: ['office', 'venue', 'equipment', 'board'] },
    'A1.3': { paid_days_per_month: 3 },
    'A2.1': { agreed_done: 5, agreed_due: 5 },
    'A2.2': { vital_meetings_attended: 4, vital_meetings_total: 4 },
    'A2.3': { good_deeds_done: 3 },
    'B1.1': { educated_workers: 120 },
    'B1.2': { new_hires_inducted: 14 },
    'B2.1': { commended_frontline: 8, commended_total: 10 },
    'B2.2': { activity_participants: 90 },
    'C1.2': { records_complete: 118 },
    'C1.3': { nonstandard_members: 8 },
    'C2.1': { term_end: later, extension_approved_until: null },
    'C2.2': { chair_status: 'elected_published' },
    'C2.3': { bodies_established: 4 },
    'C2.5': { officers_trained: 5, officers_total: 5 },
    'C3.1': { last_members_congress: recently },
    'D1.1': { last_workers_congress: recently, delegates_attended: 28, delegates_total: 30 },
    'D1.2': { rules_proper: 3 },
    'D1.3': { proposals_closed: 9, proposals_due: 9 },
    'D1.4': {
      disclosed_items: ['business', 'rules', 'wages', 'insurance', 'collective', 'safety', 'training_fund'],
    },
    'D2.1': { contract_expiry: later, renewal_offer_date: null },
    'D2.2': { last_wage_agreement: recently },
    'D2.3': { steps_done: ['offer', 'delegates', 'record', 'vote', 'sign', 'filing', 'publish'] },
    'D3.1': { appeals_on_time: 20, appeals_total: 20 },
    'D3.2': { dialogue_level: 'regular_3plus' },
    'E1.1': { contracts_signed: 120, employees_over_1m: 120 },
    'E1.2': { insured: 124, insurable: 124 },
    'E1.3': { disputes_resolved: 3, disputes_accepted: 4, mediation_body: 'committee' },
    'E1.4': { law_check_done: true, law_issues_fixed: 5, law_issues_found: 5 },
    'E2.1': { hazards_fixed: 12, hazards_raised: 12 },
    'E2.2': { safety_trained: 126 },
    'E2.3': { occ_checked: 12, occ_due: 12 },
    'E3.1': { women_contract: 'special_contract' },
    'E3.3': { measures: ['policy', 'owner', 'training', 'channel', 'procedure', 'four_periods'] },
    'E4.1': { hardship_screened: true, helped: 2, hardship_total: 2 },
    'E4.2': { served_members: 112 },
    'E4.3': { mutual_aid_members: 100 },
    'F1.1': { competition_participants: 50 },
    'F1.2': { suggestions_implemented: 8 },
    'F1.3': { results_accepted: 3 },
    'F2.1': { skill_trained: 60 },
    'F2.2': { problems_solved: 3 },
    'F2.3': { upgraded_workers: 9 },
    'G1.1': { funds_paid: 86000, funds_due: 86000 },
    'G1.2': { fund_controls: ['account', 'budget', 'final', 'audit', 'report'] },
    'G1.3': { service_spend: 52000, total_spend: 70000 },
    'G2.1': { home_functions: ['meeting', 'reading', 'sports', 'rest', 'legal'] },
    'G2.3': { online_services: ['join', 'appeal', 'survey', 'activity', 'disclosure'] },
  };
}

/** A whole input of three stars in a first round; a test changes what it is about. */
export function sampleInput(part: Partial<RatingInput> = {}, asOf: CalendarDate = '2026-12-31'): RatingInput {
  return {
    catalogue: 'star-union-default',
    asOf,
    enterprise: { name: '示例精密制造有限公司（演示）', uscc: '91440300MA5EXAMP0X' },
    firstRound: true,
    held: null,
    vetoes: [],
    profile: { ...SAMPLE_PROFILE, union_established_months: 60 },
    answers: sampleAnswers(asOf),
    system: SAMPLE_SYSTEM,
    ...part,
  };
}
