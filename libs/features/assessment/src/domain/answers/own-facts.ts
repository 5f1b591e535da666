import { DERIVED_FACT } from '#organizations';

/** Whether a fact is the union's to say: the months since its founding follow from the register. */
export function isOwnFact(fact: string): boolean {
  return fact !== DERIVED_FACT;
}
