import type { Grant, Principal } from '#http';
import { ROLES, type Role } from './role.js';

const UNION = ['union_chair', 'union_officer'] as const;
const REVIEWERS = ['subdistrict_reviewer', 'district_reviewer'] as const;
const DISTRICT = ['district_admin', 'district_leader'] as const;
const CONTENT = [...UNION, ...REVIEWERS, ...DISTRICT, 'auditor'] as const;

/** The one policy: which roles hold which permission. The operator runs the server and sees no assessment. */
export const PERMISSIONS = {
  'account.self': ROLES,
  'account.manage': ['district_admin', 'operator'],
  'organization.view': [...CONTENT, 'operator'],
  'organization.edit.own': ['union_chair'],
  'organization.manage': ['district_admin'],
  'catalogue.manage': ['district_admin'],
  'assessment.view': CONTENT,
  'assessment.edit': UNION,
  'assessment.submit': ['union_chair'],
  'evidence.view': CONTENT,
  'evidence.upload': UNION,
  'review.work': REVIEWERS,
  'review.first': ['subdistrict_reviewer'],
  'review.second': ['district_reviewer'],
  'cycle.manage': ['district_admin'],
  'award.view': [...DISTRICT, 'auditor'],
  'award.propose': ['district_admin'],
  'award.decide': ['district_leader'],
  'report.view': CONTENT,
  'star.view': [...DISTRICT, 'auditor'],
  'star.manage': ['district_admin', 'district_leader'],
  'fact.view': CONTENT,
  'fact.withdraw': ['district_admin'],
  'alliance.view': CONTENT,
  'alliance.join': ['union_chair'],
  'alliance.manage': ['district_admin'],
  'grant.view': [...UNION, ...DISTRICT, 'auditor'],
  'grant.apply': ['union_chair'],
  'grant.manage': ['district_admin'],
  'grant.approve': ['district_leader'],
  'activity.view': CONTENT,
  'activity.host': ['union_chair', 'union_officer', 'district_admin'],
  'activity.manage': ['district_admin'],
  'activity.register': UNION,
  'checkin.work': ['union_chair', 'union_officer', 'district_admin'],
  'innovation.view': CONTENT,
  'innovation.propose': UNION,
  'innovation.sign': ['union_chair'],
  'innovation.accept': ['district_admin', 'district_leader', 'district_reviewer'],
  'innovation.manage': ['district_admin'],
  'mentoring.view': CONTENT,
  'mentoring.take': ['union_chair'],
  'mentoring.manage': ['district_admin'],
  'exemplar.offer': ['union_chair'],
  'exemplar.manage': ['district_admin'],
  'statistics.view': [...DISTRICT, 'auditor'],
  'feedback.handle': ['district_admin'],
  'audit.view': ['auditor', 'district_leader'],
  'jobs.view': ['district_admin', 'operator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** What a thing belongs to. A sub-district's grant covers a thing only when its sub-district is named. */
export interface Scope {
  readonly unionId?: string;
  readonly subdistrictId?: string;
}

export function isPermission(text: string): text is Permission {
  return Object.hasOwn(PERMISSIONS, text);
}

/**
 * Whether the principal may. Without a scope: anywhere at all; with one: for that union or sub-district.
 * Everybody with a session keeps their own account, also when every grant has run out; a token never has it.
 */
export function can(principal: Principal, permission: Permission, scope?: Scope): boolean {
  if (permission === 'account.self') return principal.sessionId !== null;
  if (principal.scopes && !principal.scopes.includes(permission)) return false;
  const roles: readonly string[] = PERMISSIONS[permission];
  return principal.grants.some((grant) => roles.includes(grant.role) && (!scope || covers(grant, scope)));
}

function covers(grant: Grant, scope: Scope): boolean {
  if (grant.scopeType === 'district') return true;
  return grant.scopeId === (grant.scopeType === 'union' ? scope.unionId : scope.subdistrictId);
}
