import type { CatalogueDocument, RelationDocument } from '../model/catalogue-document.js';
import type { CompiledIndicator, CompiledStar, DerivedValue, ProperQuotient } from '../model/catalogue.js';
import type { Relation } from '../model/rule.js';
import type { Slot } from '../model/slot.js';
import type { SlotTable } from './slot-table.js';

/** The values that rule 3 derives, as far as the catalogue declares them. */
export function compileDerived(table: SlotTable, parameters: ReadonlyMap<string, number>): DerivedValue[] {
  const derived: DerivedValue[] = [];
  const responseRate = table.system.get('survey_response_rate');
  if (responseRate?.source === 'derived') {
    derived.push({
      kind: 'quotient',
      slot: responseRate,
      numerator: table.resolve('survey_valid', ''),
      denominator: table.fact('members_total'),
    });
  }
  const bodies = table.system.get('bodies_required');
  if (bodies?.source === 'derived') {
    derived.push({
      kind: 'bodies_required',
      slot: bodies,
      femaleMembers: table.fact('female_members'),
      membersTotal: table.fact('members_total'),
      groupMinMembers: parameters.get('union_group_min_members') ?? Infinity,
    });
  }
  return derived;
}

export function compileRelation(document: RelationDocument, table: SlotTable): Relation {
  const { le, ge_diff: difference, zero, zh } = document;
  const slot = (names: readonly string[], index: number) => table.resolvePath(names[index] ?? '');
  if (le !== undefined) return { kind: 'le', left: slot(le, 0), right: slot(le, 1), zh };
  if (difference !== undefined) {
    const [left, minuend, subtrahend] = [slot(difference, 0), slot(difference, 1), slot(difference, 2)];
    return { kind: 'ge_diff', left, minuend, subtrahend, zh };
  }
  return { kind: 'zero', left: table.resolvePath(zero ?? ''), zh };
}

/** Facts that an `applies_when` or a prerequisite names, in profile order. */
export function requiredFacts(
  document: CatalogueDocument,
  indicators: readonly CompiledIndicator[],
  stars: readonly CompiledStar[],
  table: SlotTable,
): readonly Slot[] {
  const tests = [
    ...indicators.flatMap((indicator) => indicator.appliesWhen?.tests ?? []),
    ...stars.flatMap((star) => star.prerequisites),
  ];
  const named = new Set(tests.map((test) => test.slot.key));
  return document.profile_fields
    .filter((field) => named.has(field.key))
    .map((field) => table.fact(field.key));
}

/** Every quotient of rule 1 whose numerator may not exceed its denominator, once. */
export function properQuotients(indicators: readonly CompiledIndicator[]): readonly ProperQuotient[] {
  const quotients = new Map<string, ProperQuotient>();
  for (const { measure, preconditions } of indicators) {
    const found = [
      ...(measure.kind === 'quotient' && !measure.perHundred ? [measure] : []),
      ...preconditions.flatMap(({ left }) => (left.kind === 'ratio_of' ? [left] : [])),
    ];
    for (const { numerator, denominator } of found.filter((quotient) => !quotient.capAtOne)) {
      quotients.set(`${numerator.path}/${denominator.path}`, { numerator, denominator });
    }
  }
  return [...quotients.values()];
}
