import type { CalendarDate } from '#kernel';
import type { MembershipFacts, Span } from './membership-facts.js';
import { membershipPeriods } from './membership-periods.js';
import type { MembershipState } from './membership-state.js';

/** A membership as it stands on a day. */
export interface Membership {
  readonly state: MembershipState;
  /** since when it is in this state */
  readonly since: CalendarDate;
  /** the day of the consent that counts; null for who has not joined, or has left */
  readonly joinedOn: CalendarDate | null;
}

/**
 * The membership on a day: null for a union that the alliance has nothing to do with. A consent counts
 * within the membership it was given in: after a revocation, or after the time of grace, a new star makes
 * a candidate, who is asked again.
 */
export function membershipOn(facts: MembershipFacts, day: CalendarDate): Membership | null {
  const periods = membershipPeriods(facts.holdings);
  const state = stateOn(facts, periods, day);
  if (state === null) return null;
  const earlier = changeDays(facts, periods).filter((one) => one <= day);
  const before = earlier.findLastIndex((one) => stateOn(facts, periods, one) !== state);
  return {
    state,
    since: earlier[before + 1] ?? day,
    joinedOn: state === 'candidate' || state === 'left' ? null : joinedOn(facts, periods, day),
  };
}

function stateOn(
  facts: MembershipFacts,
  periods: readonly Span[],
  day: CalendarDate,
): MembershipState | null {
  const wasMember = facts.consents.some(({ given, on }) => given && on <= day);
  const period = periods.find((one) => covers(one, day));
  if (!period) return wasMember ? 'left' : null;
  const holds = facts.holdings.some((one) => covers(one, day));
  const rests = facts.suspensions.some((one) => covers(one, day));
  const consent = facts.consents.findLast(({ on }) => on <= day && on >= period.from);
  if (consent && !consent.given) return 'left';
  if (consent) return holds ? (rests ? 'suspended' : 'active') : 'grace';
  if (holds && !rests) return 'candidate';
  return wasMember ? 'left' : null;
}

/** Days on which the state can be another than on the day before, in their order. */
function changeDays(facts: MembershipFacts, periods: readonly Span[]): CalendarDate[] {
  const spans = [...periods, ...facts.holdings, ...facts.suspensions];
  const days = [...spans.flatMap(({ from, until }) => [from, until]), ...facts.consents.map(({ on }) => on)];
  return [...new Set(days.filter((one) => one !== null))].sort();
}

function joinedOn(facts: MembershipFacts, periods: readonly Span[], day: CalendarDate): CalendarDate | null {
  const period = periods.find((one) => covers(one, day));
  const own = facts.consents.filter(({ on }) => period !== undefined && on >= period.from && on <= day);
  const refused = own.findLastIndex(({ given }) => !given);
  return own[refused + 1]?.on ?? null;
}

function covers({ from, until }: Span, day: CalendarDate): boolean {
  return from <= day && (until === null || day < until);
}
