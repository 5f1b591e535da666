import type { Catalogue, InputValue, RatingInput } from '#rating';
import type { Decisions } from './review-decision.js';

type Values = Record<string, InputValue>;

/**
 * The input as it stands after a review: every adjustment replaces the values it names, where they
 * are kept (answer, profile or system); the rules then give the points. Later stages are laid over
 * earlier ones by calling it again.
 */
export function applyDecisions(catalogue: Catalogue, input: RatingInput, decisions: Decisions): RatingInput {
  const profile: Values = { ...input.profile };
  const system: Values = { ...input.system };
  const answers: Record<string, Values | null> = {};
  for (const [code, values] of Object.entries(input.answers ?? {})) answers[code] = values && { ...values };

  for (const [code, decision] of Object.entries(decisions)) {
    if (decision.kind !== 'adjust') continue;
    const indicator = catalogue.indicatorByCode.get(code);
    for (const [key, value] of Object.entries(decision.values)) {
      const slot = indicator?.inputs.find((one) => one.key === key);
      if (slot?.source === 'profile') profile[key] = value;
      else if (slot?.source === 'system') system[key] = value;
      else if (slot) answers[code] = { ...answers[code], [key]: value };
    }
  }
  return { ...input, profile, system, answers };
}
