import type { Catalogue, CompiledIndicator } from '../model/catalogue.js';
import type { Problem } from '../model/problem.js';
import type { Slot, SlotValue } from '../model/slot.js';
import { problem } from '../text/describe-problem.js';
import { isMapping } from './is-mapping.js';
import { valueProblem } from './value-check.js';

/** Places `profile` or `system`; an absent or null section holds nothing. */
export function placeSection(
  section: 'profile' | 'system',
  slots: ReadonlyMap<string, Slot>,
  given: unknown,
  values: SlotValue[],
  problems: Problem[],
): void {
  if (!isSection(section, given, problems)) return;
  for (const key in given) {
    const slot = slots.get(key);
    const value = given[key];
    if (slot === undefined) {
      problems.push(problem(`unknown_${section}`, `${section}.${key}`, { key }));
    } else if (slot.source === 'derived') {
      if (value !== null && value !== undefined) problems.push(problem('derived_given', slot.path, { key }));
    } else {
      place(slot, value, values, problems);
    }
  }
}

/** Places `answers`, also those of indicators that do not apply. */
export function placeAnswers(
  catalogue: Catalogue,
  given: unknown,
  values: SlotValue[],
  problems: Problem[],
): void {
  if (!isSection('answers', given, problems)) return;
  const { indicators } = catalogue;
  let next = 0;
  for (const code in given) {
    // Files follow the catalogue, so the indicator is nearly always the next; looking it up costs more.
    while (next < indicators.length && indicators[next]?.code !== code) next++;
    const indicator = indicators[next++] ?? catalogue.indicatorByCode.get(code);
    const own = given[code];
    if (indicator === undefined) problems.push(problem('unknown_indicator', `answers.${code}`, { code }));
    else if (isMapping(own)) placeIndicator(indicator, own, values, problems);
    else isSection(`answers.${code}`, own, problems);
  }
}

function placeIndicator(
  indicator: CompiledIndicator,
  given: Readonly<Record<string, unknown>>,
  values: SlotValue[],
  problems: Problem[],
): void {
  const { answers } = indicator;
  let next = 0;
  for (const key in given) {
    const expected = answers[next++];
    const slot = expected?.key === key ? expected : indicator.answersByKey.get(key);
    if (slot === undefined) misplaced(indicator, key, given[key], problems);
    else place(slot, given[key], values, problems);
  }
}

/** A key that is not answered here: read from elsewhere, or unknown. */
function misplaced(indicator: CompiledIndicator, key: string, value: unknown, problems: Problem[]): void {
  const path = `answers.${indicator.code}.${key}`;
  const elsewhere = indicator.inputs.find((slot) => slot.key === key);
  if (elsewhere === undefined) {
    const allowed = [...indicator.answersByKey.keys()].join(', ');
    problems.push(problem('unknown_input', path, { indicator: indicator.code, key, allowed }));
  } else if (value !== null && value !== undefined) {
    const section = elsewhere.source === 'profile' ? 'profile' : 'system';
    problems.push(problem('given_elsewhere', path, { key, section }));
  }
}

function place(slot: Slot, value: unknown, values: SlotValue[], problems: Problem[]): void {
  if (value === null || value === undefined) return;
  const found = valueProblem(slot, value);
  if (found === null) values[slot.index] = value as SlotValue;
  else problems.push(found);
}

function isSection(
  path: string,
  given: unknown,
  problems: Problem[],
): given is Readonly<Record<string, unknown>> {
  if (given === undefined || given === null) return false;
  if (isMapping(given)) return true;
  problems.push(problem('wrong_type', path, { expected: 'mapping' }));
  return false;
}
