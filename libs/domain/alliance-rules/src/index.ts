export { benefitsOf, carriesListingMark, type BenefitRule } from './benefits.js';
export type { Consent, Holding, MembershipFacts, Span } from './membership-facts.js';
export { membershipOn, type Membership } from './membership-on.js';
export { GRACE_DAYS, membershipPeriods } from './membership-periods.js';
export { MEMBERSHIP_STATES, takesPart, type MembershipState } from './membership-state.js';
export {
  allianceCredit,
  creditRules,
  type AllianceCredit,
  type CreditEntry,
  type CreditLine,
  type CreditRules,
} from './credit.js';
