import { newId } from '#kernel';
import { checkGrant } from './check-grant.js';

const NOW = new Date('2026-11-20T02:00:00Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const codes = (role: string, scopeId: string | null, validUntil: Date | null) =>
  checkGrant({ role, scopeId, validUntil }, NOW).map(({ pointer, code }) => `${pointer} ${code}`);

it.each([
  ['district_admin', null, null],
  ['union_chair', newId(), null],
  ['subdistrict_reviewer', newId(), inDays(1)],
  ['auditor', null, inDays(366)],
] as const)('lets %s be given', (role, scopeId, until) => {
  expect(codes(role, scopeId, until)).toEqual([]);
});

it.each([
  ['king', null, null, '/role identity.role_unknown'],
  ['__proto__', null, null, '/role identity.role_unknown'],
  ['union_chair', null, null, '/scopeId identity.scope_needed'],
  ['union_officer', 'not an id', null, '/scopeId identity.scope_needed'],
  ['district_admin', null, inDays(-1), '/validUntil identity.until_past'],
  ['auditor', null, null, '/validUntil identity.until_needed'],
  ['auditor', null, inDays(367), '/validUntil identity.until_far'],
] as const)('does not give %s to %s until %s', (role, scopeId, until, code) => {
  expect(codes(role, scopeId, until)).toEqual([code]);
});
