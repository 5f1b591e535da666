import { createHash } from 'node:crypto';
import { addDays, type CalendarDate } from '#kernel';
import {
  rate,
  type Catalogue,
  type IndicatorDocument,
  type InputDocument,
  type InputValue,
  type RatingInput,
} from '#rating';

type Values = Record<string, InputValue>;

/** What an invented union is like. */
export interface DemoUnionLife {
  /** other answers for every key, the same at every start */
  readonly key: string;
  readonly profile: Readonly<Record<string, number | boolean>>;
  readonly asOf: CalendarDate;
  /** 0 to 1: how much of what the catalogue asks the union does */
  readonly diligence: number;
}

const FULL_COUNT = 10;
const FULL_MONEY = 80_000;
const SUGGESTIONS_PER_HEAD = 0.06;

/** The survey and the tasks of an invented union. */
export function demoSystem({ profile, diligence }: DemoUnionLife): Record<string, number> {
  const valid = Math.round(Number(profile['members_total']) * 0.56);
  const share = (part: number): number => Math.round(valid * part);
  return {
    survey_valid: valid,
    satisfied: share(0.6 + 0.38 * diligence),
    cc_satisfied: share(0.55 + 0.42 * diligence),
    home_users: share(0.5 * diligence),
    tasks_done: Math.round(FULL_COUNT * diligence),
    tasks_due: FULL_COUNT,
  };
}

/** Believable answers to every indicator that applies, which agree with the profile and with each other. */
export function demoAnswers(catalogue: Catalogue, life: DemoUnionLife): Readonly<Record<string, Values>> {
  const { document } = catalogue;
  const input: RatingInput = {
    catalogue: catalogue.id,
    asOf: life.asOf,
    profile: { ...life.profile },
    answers: {},
    system: demoSystem(life),
  };
  const applies = new Set(
    rate(catalogue, input)
      .indicators.filter((one) => one.applicable)
      .map((one) => one.code),
  );
  const indicators = document.categories
    .flatMap((category) => category.items)
    .flatMap((item) => item.indicators);
  return Object.fromEntries(
    indicators
      .filter((indicator) => applies.has(indicator.code))
      .map((indicator) => [indicator.code, answerOf(indicator, life)] as const)
      .filter(([, values]) => Object.keys(values).length > 0),
  );
}

function answerOf(indicator: IndicatorDocument, life: DemoUnionLife): Values {
  const done = doneOf(indicator, life);
  const own = indicator.inputs.filter((input) => input.from_profile !== true && input.source !== 'system');
  const values: Values = Object.fromEntries(
    own.map((input) => [input.key, usual(indicator, input, done, life)]),
  );
  const whole = (key: string): number => {
    const given = values[key] ?? life.profile[key];
    return typeof given === 'number' ? given : 0;
  };
  if (indicator.numerator !== undefined && indicator.numerator in values)
    values[indicator.numerator] = Math.round(whole(indicator.denominator ?? '') * done);
  if (indicator.formula?.includes('* 100') === true && own[0])
    values[own[0].key] = Math.round(Number(life.profile['employees_total']) * SUGGESTIONS_PER_HEAD * done);
  if ('bodies_established' in values) values['bodies_established'] = bodiesOf(life) - (done > 0.6 ? 0 : 1);
  return values;
}

/** Luck moves it a little either way; what a star stands or falls with, the diligent see to. */
function doneOf({ code, hard_gates }: IndicatorDocument, { key, diligence }: DemoUnionLife): number {
  if (hard_gates.length > 0 && diligence > 0.6) return Math.min(1, diligence + 0.3);
  const luck = (chance(key + code) - 0.5) * 0.12;
  return Math.min(1, Math.max(0, diligence + luck));
}

/** What the input holds as long as no other input bounds it. */
function usual(
  indicator: IndicatorDocument,
  input: InputDocument,
  done: number,
  life: DemoUnionLife,
): InputValue {
  const { scoring } = indicator;
  const options = (input.options ?? scoring.options ?? scoring.options_counted ?? []).map(
    (option) => option.value,
  );
  switch (input.type) {
    case 'boolean':
      return true;
    case 'date':
      return dateOf(indicator, input, done, life.asOf);
    case 'choice':
      return options[done > 0.72 ? 0 : Math.min(1, options.length - 1)] ?? '';
    case 'multi_select':
      return options.slice(0, Math.round(options.length * done));
    case 'money':
      return FULL_MONEY;
    case 'integer':
    case 'number':
      return countOf(indicator, input, done, life);
  }
}

function countOf(
  indicator: IndicatorDocument,
  input: InputDocument,
  done: number,
  { profile }: DemoUnionLife,
): number {
  if (input.key === 'occ_due') return Number(profile['hazard_post_workers']);
  if (input.key === 'employees_over_1m' || input.key === 'insurable')
    return Number(profile['employees_total']);
  const highest = indicator.scoring.steps?.[0]?.gte;
  const counted = indicator.kind === 'count' || indicator.kind === 'number';
  return counted && highest !== undefined ? Math.round(highest * done) : FULL_COUNT;
}

function dateOf(
  indicator: IndicatorDocument,
  input: InputDocument,
  done: number,
  asOf: CalendarDate,
): string | null {
  if (indicator.scoring.method === 'date_age') return addDays(asOf, done > 0.5 ? -90 : -400);
  const [first] = indicator.inputs;
  return input.key === first?.key ? addDays(asOf, done > 0.35 ? 400 : -200) : null;
}

/** As the catalogue derives `bodies_required`; the parameter is that of the default catalogue. */
function bodiesOf({ profile }: DemoUnionLife): number {
  const women = Number(profile['female_members']) >= 1 ? 1 : 0;
  return 2 + women + (Number(profile['members_total']) >= 25 ? 1 : 0);
}

/** 0 to 1, the same for the same text. */
function chance(text: string): number {
  return (createHash('sha256').update(text).digest()[0] ?? 0) / 255;
}
