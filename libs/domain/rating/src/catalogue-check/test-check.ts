import { exactOfFraction, hundredths } from '../arithmetic/decimal.js';
import { measuredInput, optionsOf } from '../compile/slot-table.js';
import type {
  DateTestDocument,
  FactTestDocument,
  GateDocument,
  IndicatorDocument,
  InputType,
  PreconditionDocument,
} from '../model/catalogue-document.js';
import type { Problem } from '../model/problem.js';
import { problem } from '../text/describe-problem.js';
import { inputOf, isNumeric, type CatalogueIndex, type PlacedIndicator } from './catalogue-index.js';

/** Conditions, preconditions, date tests and gates: names, operators and constants fit each other. */
export function checkTests(index: CatalogueIndex): readonly Problem[] {
  return index.indicators.flatMap(({ indicator, path }: PlacedIndicator) => [
    ...checkCondition(index, indicator, path),
    ...(indicator.preconditions ?? []).flatMap((test, number) =>
      checkPrecondition(index, indicator, test, `${path}.preconditions.${number}`),
    ),
    ...(indicator.scoring.rules ?? []).flatMap((rule, number) =>
      rule.all.flatMap((test, place) => checkDateTest(test, `${path}.scoring.rules.${number}.all.${place}`)),
    ),
    ...indicator.hard_gates.flatMap((gate, number) =>
      checkGate(index, indicator, gate, `${path}.hard_gates.${number}`),
    ),
  ]);
}

/** `fact op value|param`, of `applies_when` and of prerequisites. */
export function checkFactTest(
  index: CatalogueIndex,
  test: FactTestDocument,
  path: string,
): readonly Problem[] {
  const type = index.facts.get(test.fact);
  if (type === undefined) return [unknown('fact', test.fact, `${path}.fact`)];
  return checkConstant(index, test, type, path);
}

function checkCondition(
  index: CatalogueIndex,
  indicator: IndicatorDocument,
  path: string,
): readonly Problem[] {
  const { applies_when: condition, when_not_applicable: otherwise } = indicator;
  const expected = condition === 'always' ? 'n/a' : 'rescale_within_item';
  const sharing =
    otherwise === expected ? [] : [problem('not_applicable_rule', `${path}.when_not_applicable`)];
  if (condition === 'always') return sharing;
  const mode = 'all' in condition ? 'all' : 'any';
  const tests = 'all' in condition ? condition.all : condition.any;
  return [
    ...sharing,
    ...tests.flatMap((test, number) => checkFactTest(index, test, `${path}.applies_when.${mode}.${number}`)),
  ];
}

function checkPrecondition(
  index: CatalogueIndex,
  indicator: IndicatorDocument,
  test: PreconditionDocument,
  path: string,
): readonly Problem[] {
  const { input, ratio_of: ratio } = test;
  if ((input === undefined) === (ratio === undefined)) {
    return [problem('one_constant', path, { allowed: 'input, ratio_of' })];
  }
  if (ratio !== undefined && ratio.length !== 2) {
    return [problem('relation_arity', `${path}.ratio_of`, { expected: 2 })];
  }
  const names = input === undefined ? (ratio ?? []) : [input];
  const place = input === undefined ? 'ratio_of' : 'input';
  const type = input === undefined ? 'number' : index.typeOf(input, indicator);
  const unfit = names.filter((name) =>
    place === 'ratio_of' ? !isNumeric(index.typeOf(name, indicator)) : type === undefined,
  );
  if (unfit.length > 0 || type === undefined) {
    return unfit.map((name) => unknown('value', name, `${path}.${place}`));
  }
  const options = input === undefined ? undefined : inputOf(input, indicator);
  return [
    ...checkConstant(index, test, type, path),
    ...(options === undefined ? [] : checkOption(optionsOf(indicator, options), test.value, `${path}.value`)),
  ];
}

interface ConstantTest {
  readonly op: string;
  readonly value?: number | boolean | string;
  readonly param?: string;
  readonly value_fraction?: string;
}

/** Exactly one constant, of the type that is compared, with an operator that this type knows. */
function checkConstant(
  index: CatalogueIndex,
  { op, value, param, value_fraction: fraction }: ConstantTest,
  type: InputType,
  path: string,
): readonly Problem[] {
  const given = [value, param, fraction].filter((constant) => constant !== undefined);
  if (given.length !== 1) return [problem('one_constant', path, { allowed: 'value, param, value_fraction' })];
  if (param !== undefined && !index.parameters.has(param))
    return [unknown('parameter', param, `${path}.param`)];
  if (fraction !== undefined && exactOfFraction(fraction) === null) {
    return [problem('bad_fraction', `${path}.value_fraction`, { text: fraction })];
  }
  const compared = value === undefined ? 'number' : typeof value;
  const wanted = isNumeric(type) ? 'number' : type === 'boolean' ? 'boolean' : 'string';
  if (compared !== wanted) return [problem('wrong_type', `${path}.value`, { expected: type })];
  return isFit(op, wanted) ? [] : [problem('operator_mismatch', `${path}.op`, { op })];
}

function checkDateTest(
  { op, ref, offset_days: offset, is_set: isSet }: DateTestDocument,
  path: string,
): readonly Problem[] {
  const compares = op !== undefined && ref !== undefined && isSet === undefined;
  const asks = isSet !== undefined && op === undefined && ref === undefined && offset === undefined;
  return compares || asks ? [] : [problem('date_test', path)];
}

function checkGate(
  index: CatalogueIndex,
  indicator: IndicatorDocument,
  { star, measure, op, value }: GateDocument,
  path: string,
): readonly Problem[] {
  const { kind } = indicator;
  const unknownStar = index.stars.has(star) ? [] : [unknown('star', String(star), `${path}.star`)];
  if (kind === 'date' && measure === 'value')
    return [...unknownStar, problem('gate_needs_points', `${path}.measure`)];
  const wanted =
    measure === 'points'
      ? 'number'
      : kind === 'choice'
        ? 'string'
        : kind === 'boolean'
          ? 'boolean'
          : 'number';
  const expected =
    Array.isArray(value) === (op === 'in') && isFit(op, wanted)
      ? []
      : [problem('operator_mismatch', `${path}.op`, { op })];
  if (expected.length > 0) return [...unknownStar, ...expected];
  const values = (Array.isArray(value) ? value : [value]) as readonly (number | boolean | string)[];
  const type = wanted === 'string' ? 'choice' : wanted;
  const odd = values.some((entry) => typeof entry !== wanted);
  if (odd) return [...unknownStar, problem('wrong_type', `${path}.value`, { expected: type })];
  const scored = measuredInput(indicator);
  const options = wanted === 'string' && scored !== undefined ? optionsOf(indicator, scored) : null;
  const tooFine = measure === 'points' && hundredths(value as number) === null;
  return [
    ...unknownStar,
    ...values.flatMap((entry) => checkOption(options, entry, `${path}.value`)),
    ...(tooFine ? [problem('points_precision', `${path}.value`)] : []),
  ];
}

function checkOption(
  options: ReadonlySet<string> | null,
  value: number | boolean | string | undefined,
  path: string,
): readonly Problem[] {
  if (options === null || typeof value !== 'string' || options.has(value)) return [];
  return [unknown('option', value, path)];
}

/** Only numbers have an order; only options can be listed. */
function isFit(op: string, type: string): boolean {
  if (op === 'in') return type === 'string';
  return type === 'number' || op === '==' || op === '!=';
}

function unknown(what: string, name: string, path: string): Problem {
  return problem('unknown_reference', path, { what, name });
}
