import type { Grant } from '#http';

/** Who people are to the product (product.md, "People and what they may do"), each with the scope its grants have. */
export const ROLE_SCOPES = {
  union_chair: 'union',
  union_officer: 'union',
  subdistrict_reviewer: 'subdistrict',
  district_reviewer: 'district',
  district_admin: 'district',
  district_leader: 'district',
  auditor: 'district',
  operator: 'district',
} as const satisfies Record<string, Grant['scopeType']>;

export type Role = keyof typeof ROLE_SCOPES;

export const ROLES = Object.keys(ROLE_SCOPES) as readonly Role[];

export function isRole(text: string): text is Role {
  return Object.hasOwn(ROLE_SCOPES, text);
}
