import type { Principal } from '#http';
import { can } from '#identity';
import type { ReviewDuty } from '../../queries/review-worklist.queries.js';

/** Which stages a person reviews, and where. */
export function reviewDuties(principal: Principal): ReviewDuty[] {
  const duties: ReviewDuty[] = [];
  if (can(principal, 'review.first')) {
    const own = principal.grants.filter(({ role }) => role === 'subdistrict_reviewer');
    duties.push({ stage: 'first', subdistrictIds: own.map(({ scopeId }) => scopeId) });
  }
  if (can(principal, 'review.second')) duties.push({ stage: 'second', subdistrictIds: null });
  return duties;
}
