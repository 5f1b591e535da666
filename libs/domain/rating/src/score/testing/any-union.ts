import type { CompiledIndicator } from '../../model/catalogue.js';
import type { InputValue, RatingInput } from '../../model/rating-input.js';
import type { Slot } from '../../model/slot.js';
import type { Dice } from './dice.js';
import { catalogue } from './rated.js';

type Values = Record<string, InputValue>;

const AS_OF = '2026-12-31';
const DAYS = ['2023-05-01', '2025-06-29', '2025-06-30', '2025-12-30', '2026-03-01', '2026-10-02', AS_OF];
const LATER_DAYS = [...DAYS, '2027-01-01', '2028-02-29'];

/** Any sound answers to the default catalogue, some of them left out: `fc.property(dice, …)`. */
export function anyUnion(dice: Dice): RatingInput {
  const profile = anyProfile(dice);
  const system = anySystem(dice, Number(profile['members_total']));
  const known = { ...profile, ...system, bodies_required: 2 };
  const answers = catalogue.indicators.map((one) => [one.code, anyAnswer(dice, one, known)] as const);
  return {
    catalogue: catalogue.id,
    asOf: AS_OF,
    firstRound: dice.flip(),
    held: dice.oneOf([null, { star: 2, since: '2025-12-31' }, { star: 3, since: '2026-01-01' }]),
    vetoes: dice.oneOf([[], [], [], ['V8'], ['V2', 'V6']]),
    profile,
    system,
    answers: Object.fromEntries(answers),
  };
}

function anyProfile(dice: Dice): Values {
  const employees = dice.upTo(300);
  const eligible = dice.upTo(employees);
  const women = dice.upTo(employees);
  const own = dice.flip();
  const members = dice.oneOf([0, 0.8, 0.95, 1]) * eligible;
  const membersEligible = Math.ceil(members);
  const membersTotal = membersEligible + dice.upTo(20);
  return {
    employees_total: employees,
    employees_eligible: eligible,
    members_total: membersTotal,
    members_eligible: membersEligible,
    female_members: dice.upTo(membersTotal),
    female_employees: women,
    nursing_workers: dice.upTo(women),
    frontline_workers: dice.upTo(employees),
    new_hires: dice.upTo(employees),
    nonstandard_workers: dice.upTo(20),
    hazard_post_workers: dice.upTo(employees),
    has_party_org: dice.flip(),
    chair_is_part_time: dice.flip(),
    vital_meetings_held: dice.flip(),
    rules_changed: dice.upTo(4),
    has_own_collective_contract: own,
    covered_by_regional_contract: dice.flip(),
    union_established_months: dice.upTo(40),
  };
}

function anySystem(dice: Dice, members: number): Values {
  const answers = dice.oneOf([0, Math.ceil(members * 0.3), members]);
  const due = dice.upTo(12);
  return {
    survey_valid: answers,
    satisfied: answers - dice.upTo(Math.floor(answers / 4)),
    cc_satisfied: answers - dice.upTo(Math.floor(answers / 3)),
    home_users: dice.upTo(answers),
    tasks_due: due,
    tasks_done: dice.upTo(due),
  };
}

function anyAnswer(dice: Dice, indicator: CompiledIndicator, known: Readonly<Values>): Values | null {
  if (dice.upTo(30) === 0) return null;
  const slots = [...indicator.answersByKey.values()];
  const answer = Object.fromEntries(
    slots.map((slot) => [slot.key, anyValue(dice, indicator, slot)] as const),
  );
  for (const { numerator, denominator } of catalogue.properQuotients) {
    const part = answer[numerator.key];
    const whole = denominator.key in answer ? answer[denominator.key] : known[denominator.key];
    if (indicator.answersByKey.get(numerator.key) !== numerator || typeof part !== 'number') continue;
    if (typeof whole === 'number') answer[numerator.key] = dice.oneOf([Math.min(part, whole), whole]);
  }
  const hasContract =
    known['has_own_collective_contract'] === true || known['covered_by_regional_contract'] === true;
  return 'contract_expiry' in answer && !hasContract ? { ...answer, contract_expiry: null } : answer;
}

function anyValue(dice: Dice, { rule }: CompiledIndicator, { type, options }: Slot): InputValue {
  if (dice.upTo(60) === 0) return null;
  switch (type) {
    case 'boolean':
      return dice.flip();
    case 'choice':
      return dice.oneOf([...(options ?? [])]);
    case 'multi_select':
      return dice.someOf([...(options ?? [])]);
    case 'date':
      return dice.oneOf(rule.method === 'date_age' ? DAYS : LATER_DAYS);
    case 'number':
      return dice.upTo(400) / 100;
    case 'money':
      return dice.upTo(5_000_000) / 100;
    case 'integer':
      return dice.upTo(20);
  }
}
