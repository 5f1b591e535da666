import { type MembershipState, takesPart } from '#alliance-rules';
import type { CalendarDate } from '#kernel';
import { amountFor, type Star } from '../programme/amounts.js';
import type { ProgrammeTerms } from '../programme/programme-terms.js';

/** What is known of a union on a day. */
export interface EligibilityFacts {
  readonly on: CalendarDate;
  readonly star: {
    readonly star: Star;
    readonly validUntil: CalendarDate | null;
    readonly suspended: boolean;
    readonly awardId: string | null;
  };
  /** in the alliance; null: never was */
  readonly membership: { readonly state: MembershipState } | null;
  /** names of earlier programmes whose report is overdue */
  readonly unaccounted: readonly string[];
}

export interface EligibilityCheck {
  readonly code: 'star' | 'valid' | 'member' | 'accounted';
  readonly met: boolean;
}

export interface Eligibility {
  readonly eligible: boolean;
  readonly checks: readonly EligibilityCheck[];
  /** what it is worth by the terms, in fen; 0 when not eligible */
  readonly amountFen: number;
}

/** Whether the terms give the union money, point by point. Pure: the same facts, the same answer. */
export function eligibilityOf(
  terms: Pick<ProgrammeTerms, 'minStar' | 'amounts'>,
  facts: EligibilityFacts,
): Eligibility {
  const { star, membership } = facts;
  const checks: EligibilityCheck[] = [
    { code: 'star', met: star.star >= terms.minStar },
    {
      code: 'valid',
      met: star.star > 0 && !star.suspended && (star.validUntil === null || star.validUntil >= facts.on),
    },
    { code: 'member', met: takesPart(membership?.state ?? null) },
    { code: 'accounted', met: facts.unaccounted.length === 0 },
  ];
  const eligible = checks.every(({ met }) => met);
  return { eligible, checks, amountFen: eligible ? amountFor(terms.amounts, star.star) : 0 };
}
