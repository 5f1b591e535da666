import type { FieldError } from '#kernel';
import { checkText } from './check-text.js';

/** A benefit as the district writes it. */
export interface BenefitDetails {
  readonly name: string;
  readonly description: string;
  readonly minStar: 1 | 2 | 3;
  readonly keptInGrace: boolean;
}

export function checkBenefit({ name, description, minStar }: BenefitDetails): FieldError[] {
  const errors = [...checkText('/name', name, 60), ...checkText('/description', description, 300)];
  if (![1, 2, 3].includes(minStar)) errors.push({ pointer: '/minStar', code: 'alliance.min_star' });
  return errors;
}
