import type { Catalogue, CompiledIndicator } from '#rating';

/** Profile facts that an indicator reads: as an input, through a derived value, or to see whether it applies. */
export function factsOfIndicator(catalogue: Catalogue, indicator: CompiledIndicator): ReadonlySet<string> {
  const slots = [
    ...indicator.inputs,
    ...indicator.required,
    ...(indicator.appliesWhen?.tests ?? []).map((test) => test.slot),
    ...indicator.inputChecks.flatMap((check) => check.anyFact),
    ...indicator.preconditions.flatMap(({ left }) =>
      left.kind === 'slot' ? [left.slot] : [left.numerator, left.denominator],
    ),
  ];
  const facts = new Set(slots.filter((slot) => slot.source === 'profile').map((slot) => slot.key));
  for (const slot of slots.filter((one) => one.source === 'derived'))
    for (const fact of factsBehind(catalogue, slot.key)) facts.add(fact);
  return facts;
}

function factsBehind(catalogue: Catalogue, derivedKey: string): string[] {
  const derived = catalogue.derived.find((one) => one.slot.key === derivedKey);
  if (!derived) return [];
  const slots =
    derived.kind === 'quotient'
      ? [derived.numerator, derived.denominator]
      : [derived.femaleMembers, derived.membersTotal];
  return slots.filter((slot) => slot.source === 'profile').map((slot) => slot.key);
}
