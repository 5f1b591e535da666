import { parseFormula } from '../compile/formula.js';
import type { IndicatorDocument, RelationDocument } from '../model/catalogue-document.js';
import type { Problem } from '../model/problem.js';
import { problem } from '../text/describe-problem.js';
import { inputOf, isNumeric, type CatalogueIndex, type PlacedIndicator } from './catalogue-index.js';

/** Every name that is used must be declared. */
export function checkReferences(index: CatalogueIndex): readonly Problem[] {
  const { document } = index;
  const relations = (kind: 'errors' | 'warnings') =>
    (document.consistency?.[kind] ?? []).flatMap((relation, number) =>
      checkRelation(index, relation, `consistency.${kind}.${number}`),
    );
  return [
    ...index.indicators.flatMap((placed) => checkIndicator(index, placed)),
    ...checkDerived(index),
    ...relations('errors'),
    ...relations('warnings'),
  ];
}

function checkIndicator(index: CatalogueIndex, { indicator, path }: PlacedIndicator): readonly Problem[] {
  const evidence = new Set(index.document.evidence_types.map(({ code }) => code));
  const statuses = index.document.meta.basis_status_values;
  return [
    ...indicator.inputs.flatMap(({ key, from_profile: fromProfile, source }, number) => [
      ...missing(fromProfile !== true || index.facts.has(key), 'fact', key, `${path}.inputs.${number}.key`),
      ...missing(
        source !== 'system' || index.system.has(key),
        'system_value',
        key,
        `${path}.inputs.${number}.key`,
      ),
    ]),
    ...indicator.evidence.flatMap(({ type }, number) =>
      missing(evidence.has(type), 'evidence_type', type, `${path}.evidence.${number}.type`),
    ),
    ...indicator.basis.flatMap(({ status }, number) =>
      missing(
        statuses === undefined || Object.hasOwn(statuses, status),
        'basis_status',
        status,
        `${path}.basis.${number}.status`,
      ),
    ),
    ...checkOperands(indicator, path),
    ...(indicator.input_check ?? []).flatMap((check, number) => [
      ...missingInput(indicator, check.if_set, `${path}.input_check.${number}.if_set`),
      ...check.any_fact.flatMap((fact, place) =>
        missing(
          index.facts.get(fact) === 'boolean',
          'boolean_fact',
          fact,
          `${path}.input_check.${number}.any_fact.${place}`,
        ),
      ),
    ]),
  ];
}

/** What is divided, and what dates are compared, must be numeric inputs and date inputs. */
function checkOperands(indicator: IndicatorDocument, path: string): readonly Problem[] {
  const { kind, numerator, denominator, formula, scoring } = indicator;
  const quotient = kind === 'computed' ? parseFormula(formula ?? '') : { numerator, denominator };
  const formulaPath = kind === 'computed' ? 'formula' : null;
  const operands = kind === 'ratio' || kind === 'computed' ? (['numerator', 'denominator'] as const) : [];
  return [
    ...operands.flatMap((operand) => {
      const name = quotient?.[operand];
      return name === undefined ? [] : missingNumber(indicator, name, `${path}.${formulaPath ?? operand}`);
    }),
    ...(scoring.rules ?? []).flatMap((rule, number) =>
      rule.all.flatMap(({ input }, place) =>
        missing(
          inputOf(input, indicator)?.type === 'date',
          'date_input',
          input,
          `${path}.scoring.rules.${number}.all.${place}.input`,
        ),
      ),
    ),
  ];
}

/** The rating derives three values, two of them from facts that must then be declared. */
function checkDerived({ document, facts, system }: CatalogueIndex): readonly Problem[] {
  const needs: Readonly<Record<string, readonly string[]>> = {
    as_of: [],
    survey_response_rate: ['survey_valid', 'members_total'],
    bodies_required: ['female_members', 'members_total'],
  };
  return document.system_values.flatMap(({ key, derived }, number) => {
    const path = `system_values.${number}.key`;
    const needed = needs[key];
    if (derived !== true) return [];
    if (needed === undefined) return [problem('wrong_derived', path, { key })];
    return needed.flatMap((name) => missing(facts.has(name) || system.has(name), 'value', name, path));
  });
}

function checkRelation(index: CatalogueIndex, relation: RelationDocument, path: string): readonly Problem[] {
  const { le, ge_diff: difference, zero } = relation;
  const given = [le, difference, zero].filter((names) => names !== undefined);
  if (given.length !== 1) return [problem('one_relation', path)];
  const names = zero === undefined ? (le ?? difference ?? []) : [zero];
  const expected = le === undefined ? (difference === undefined ? 1 : 3) : 2;
  if (names.length !== expected) return [problem('relation_arity', path, { expected })];
  return names.flatMap((name) => missing(isGiven(index, name), 'value', name, path));
}

/** `members_total`, or `E1.1.contracts_signed`: a number that a file may hold. */
function isGiven(index: CatalogueIndex, name: string): boolean {
  const dot = name.lastIndexOf('.');
  if (dot < 0) return isNumeric(index.facts.get(name)) || index.system.has(name);
  const found = index.indicators.find(({ indicator }) => indicator.code === name.slice(0, dot));
  return found !== undefined && isNumeric(inputOf(name.slice(dot + 1), found.indicator)?.type);
}

function missingNumber(indicator: IndicatorDocument, name: string, path: string): readonly Problem[] {
  return missing(isNumeric(inputOf(name, indicator)?.type), 'number_input', name, path);
}

function missingInput(indicator: IndicatorDocument, name: string, path: string): readonly Problem[] {
  return missing(inputOf(name, indicator) !== undefined, 'input', name, path);
}

function missing(present: boolean, what: string, name: string, path: string): readonly Problem[] {
  return present ? [] : [problem('unknown_reference', path, { what, name })];
}
