import {
  decimal,
  filledListOf,
  flag,
  listOf,
  literal,
  mappingOf,
  oneOf,
  signedWhole,
  text,
  whole,
  type Shape,
} from './shapes.js';

const comparison = oneOf('>=', '>', '<=', '<', '==', '!=');

const optionShape = mappingOf({ value: text, zh: text }, { points: decimal });

const inputShape = mappingOf(
  {
    key: text,
    zh: text,
    en: text,
    type: oneOf('integer', 'number', 'money', 'boolean', 'date', 'choice', 'multi_select'),
  },
  { unit: text, from_profile: flag, source: oneOf('system'), options: filledListOf(optionShape) },
);

const stepShape = mappingOf({ points: decimal }, { gte: decimal, gt: decimal, age_days_lte: whole });

const dateTestShape = mappingOf(
  { input: text },
  { op: comparison, ref: oneOf('as_of'), offset_days: signedWhole, is_set: flag },
);

const scoringShape = mappingOf(
  { method: oneOf('steps', 'linear', 'choice', 'boolean', 'date_age', 'date_rules') },
  {
    measure: oneOf('value', 'count_ticked'),
    steps: filledListOf(stepShape),
    otherwise: decimal,
    options: filledListOf(optionShape),
    options_counted: filledListOf(optionShape),
    rules: filledListOf(mappingOf({ all: filledListOf(dateTestShape), points: decimal })),
    from: decimal,
    to: decimal,
    points_from: decimal,
    points_to: decimal,
    below_from: decimal,
  },
);

const preconditionShape = mappingOf(
  { op: comparison, otherwise: oneOf('zero_points', 'half_points') },
  { input: text, ratio_of: listOf(text), value: literal, param: text, value_fraction: text },
);

const factTests = filledListOf(mappingOf({ fact: text, op: comparison }, { value: literal, param: text }));
const conditions = [mappingOf({ all: factTests }), mappingOf({ any: factTests })] as const;

const conditionShape: Shape = (value, path, problems) => {
  if (value === 'always') return;
  const isAny = typeof value === 'object' && value !== null && 'any' in value;
  conditions[isAny ? 1 : 0](value, path, problems);
};

const gateValue: Shape = (value, path, problems) => {
  (Array.isArray(value) ? filledListOf(text) : literal)(value, path, problems);
};

const gateShape = mappingOf({
  star: whole,
  measure: oneOf('value', 'points'),
  op: oneOf('>=', '>', '<=', '<', '==', '!=', 'in'),
  value: gateValue,
});

/** What R18 asks every indicator to show is required here: what, how, evidence, effort. */
export const indicatorShape = mappingOf(
  {
    code: text,
    name_zh: text,
    name_en: text,
    definition_zh: text,
    kind: oneOf('boolean', 'number', 'ratio', 'count', 'choice', 'date', 'computed'),
    unit: text,
    source: text,
    period: text,
    max_points: decimal,
    inputs: filledListOf(inputShape),
    scoring: scoringShape,
    evidence: filledListOf(mappingOf({ type: text, required: flag }, { note_zh: text })),
    basis: filledListOf(mappingOf({ doc: text, status: text }, { article: text, note: text })),
    guidance: mappingOf({ do_zh: text, how_zh: text }),
    applies_when: conditionShape,
    when_not_applicable: text,
    hard_gates: listOf(gateShape),
    verification: mappingOf({ mode: text, check_zh: text }),
    annual_recheck: flag,
    effort_minutes_estimate: decimal,
  },
  {
    numerator: text,
    denominator: text,
    formula: text,
    cap_at_one: flag,
    zero_denominator: mappingOf({ points: decimal }, { note: text }),
    preconditions: listOf(preconditionShape),
    input_check: listOf(mappingOf({ if_set: text, any_fact: filledListOf(text), zh: text })),
    anti_gaming_zh: text,
  },
);
