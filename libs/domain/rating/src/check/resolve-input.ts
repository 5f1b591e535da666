import { dayNumber } from '../arithmetic/day-number.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/problem.js';
import type { RatingInput } from '../model/rating-input.js';
import type { SlotValue } from '../model/slot.js';
import { placeAnswers, placeSection } from './place-values.js';
import { deriveValues } from './derive-values.js';
import { checkHeader } from './header-check.js';
import { checkMissingFacts, checkRelations } from './relation-check.js';
import type { ResolvedInput } from './resolved-input.js';

/** Rule 1: every problem of the answers, none of the values used where there is one. */
export function checkInput(catalogue: Catalogue, input: RatingInput): readonly Problem[] {
  return resolveInput(catalogue, input).problems;
}

/** Checks the answers by rule 1 and puts every value into its slot; derived values with them. */
export function resolveInput(catalogue: Catalogue, input: RatingInput): ResolvedInput {
  const problems: Problem[] = [];
  const values = new Array<SlotValue>(catalogue.slots.length).fill(null);
  const header = checkHeader(catalogue, input, problems);
  placeSection('profile', catalogue.profileSlots, input.profile, values, problems);
  placeSection('system', catalogue.systemSlots, input.system, values, problems);
  placeAnswers(catalogue, input.answers, values, problems);
  deriveValues(catalogue.derived, values);
  const asOfDay = dayNumber(header.asOf);
  checkMissingFacts(catalogue, values, problems);
  checkRelations(catalogue, values, { text: header.asOf, day: asOfDay }, problems);
  return { ...header, problems, values, asOfDay };
}
