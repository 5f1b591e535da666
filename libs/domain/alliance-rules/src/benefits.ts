import type { MembershipState } from './membership-state.js';

/** What a benefit asks for. */
export interface BenefitRule {
  readonly code: string;
  /** at least so many stars */
  readonly minStar: 1 | 2 | 3;
  /** whether who has the star no longer keeps it in the time of grace */
  readonly keptInGrace: boolean;
}

/**
 * The codes of the benefits a union has.
 *
 * @param star in force, or in the time of grace the last one
 */
export function benefitsOf(
  state: MembershipState | null,
  star: number,
  rules: readonly BenefitRule[],
): string[] {
  return rules
    .filter(({ minStar, keptInGrace }) => {
      if (star < minStar) return false;
      return state === 'active' || (state === 'grace' && keptInGrace);
    })
    .map(({ code }) => code);
}

/** Whether the union's listings on the supply chain carry the star: only a star in force shows. */
export function carriesListingMark(state: MembershipState | null): boolean {
  return state === 'active';
}
