import { dayNumber } from '../arithmetic/day-number.js';
import type { Catalogue, CompiledIndicator } from '../model/catalogue.js';
import type { Problem } from '../model/problem.js';
import type { Slot, SlotValue } from '../model/slot.js';
import { relationHolds } from '../score/relations.js';
import { problem } from '../text/describe-problem.js';

interface CutOff {
  readonly text: string;
  readonly day: number;
}

/** Every fact that a condition or a prerequisite names must be given, whatever the others are. */
export function checkMissingFacts(
  catalogue: Catalogue,
  values: readonly SlotValue[],
  problems: Problem[],
): void {
  for (const { index, path, nameZh, nameEn } of catalogue.requiredFacts) {
    if (values[index] !== null || problems.some((found) => found.path === path)) continue;
    problems.push(problem('missing_fact', path, { name: nameZh, nameEn }));
  }
}

/** What must hold between given values; values with a problem of their own count as not given. */
export function checkRelations(
  catalogue: Catalogue,
  values: readonly SlotValue[],
  asOf: CutOff,
  problems: Problem[],
): void {
  for (const { numerator, denominator } of catalogue.properQuotients) {
    checkQuotient(numerator, denominator, values, problems);
  }
  for (const indicator of catalogue.indicators) {
    if (indicator.measure.kind === 'date') checkAge(indicator.measure.slot, values, asOf, problems);
    if (indicator.inputChecks.length > 0) checkInputChecks(indicator, values, problems);
  }
  for (const relation of catalogue.errors) {
    if (relationHolds(relation, values)) continue;
    problems.push(problem('inconsistent', relation.left.path, { text: relation.zh }));
  }
}

function checkQuotient(
  numerator: Slot,
  denominator: Slot,
  values: readonly SlotValue[],
  problems: Problem[],
): void {
  const left = values[numerator.index] ?? null;
  const right = values[denominator.index] ?? null;
  if (typeof left !== 'number' || typeof right !== 'number' || left <= right) return;
  problems.push(
    problem('numerator_exceeds', numerator.path, {
      numerator: numerator.nameZh,
      numeratorEn: numerator.nameEn,
      left,
      denominator: denominator.nameZh,
      denominatorEn: denominator.nameEn,
      right,
    }),
  );
}

/** `date_age`: the date is not after the cut-off. */
function checkAge(slot: Slot, values: readonly SlotValue[], asOf: CutOff, problems: Problem[]): void {
  const value = values[slot.index];
  if (typeof value !== 'string' || !(dayNumber(value) > asOf.day)) return;
  problems.push(problem('after_as_of', slot.path, { value, asOf: asOf.text }));
}

function checkInputChecks(
  indicator: CompiledIndicator,
  values: readonly SlotValue[],
  problems: Problem[],
): void {
  for (const { slot, anyFact, zh } of indicator.inputChecks) {
    if (values[slot.index] === null || anyFact.some((fact) => values[fact.index] === true)) continue;
    problems.push(problem('input_check', slot.path, { text: zh }));
  }
}
