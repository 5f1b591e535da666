import type { Grant, Principal } from '#http';
import { join } from 'node:path';
import { loadLocales, LOCALES, projectRoot, Translator } from '#views';
import { can, PERMISSIONS, type Permission } from './permissions.js';
import { ROLE_SCOPES, ROLES, type Role } from './role.js';

const ids = { district: 'd1', subdistrict: 's1', union: 'u1' };
const grantOf = (role: Role): Grant => ({
  role,
  scopeType: ROLE_SCOPES[role],
  scopeId: ids[ROLE_SCOPES[role]],
});
const principal = (part: Partial<Principal> = {}): Principal => ({
  userId: 'me',
  username: 'me',
  name: 'Me',
  districtId: 'd1',
  grants: [],
  locale: null,
  sessionId: 'session',
  tokenId: null,
  scopes: null,
  mustChangePassword: false,
  ...part,
});
const as = (role: Role) => principal({ grants: [grantOf(role)] });
const permissions = Object.keys(PERMISSIONS) as Permission[];

/** Written out by hand from product.md, so that a slip in the table is seen. */
const HELD: Record<Role, string> = {
  union_chair:
    'account.self activity.host activity.register activity.view alliance.join alliance.view assessment.edit assessment.submit assessment.view checkin.work evidence.upload evidence.view exemplar.offer fact.view grant.apply grant.view innovation.propose innovation.sign innovation.view mentoring.take mentoring.view organization.edit.own organization.view report.view',
  union_officer:
    'account.self activity.host activity.register activity.view alliance.view assessment.edit assessment.view checkin.work evidence.upload evidence.view fact.view grant.view innovation.propose innovation.view mentoring.view organization.view report.view',
  subdistrict_reviewer:
    'account.self activity.view alliance.view assessment.view evidence.view fact.view innovation.view mentoring.view organization.view report.view review.first review.work',
  district_reviewer:
    'account.self activity.view alliance.view assessment.view evidence.view fact.view innovation.accept innovation.view mentoring.view organization.view report.view review.second review.work',
  district_admin:
    'account.manage account.self activity.host activity.manage activity.view alliance.manage alliance.view assessment.view award.propose award.view catalogue.manage checkin.work cycle.manage evidence.view exemplar.manage fact.view fact.withdraw feedback.handle grant.manage grant.view innovation.accept innovation.manage innovation.view jobs.view mentoring.manage mentoring.view organization.manage organization.view report.view star.manage star.view statistics.view',
  district_leader:
    'account.self activity.view alliance.view assessment.view audit.view award.decide award.view evidence.view fact.view grant.approve grant.view innovation.accept innovation.view mentoring.view organization.view report.view star.manage star.view statistics.view',
  auditor:
    'account.self activity.view alliance.view assessment.view audit.view award.view evidence.view fact.view grant.view innovation.view mentoring.view organization.view report.view star.view statistics.view',
  operator: 'account.manage account.self jobs.view organization.view',
};

describe('the policy', () => {
  it.each(ROLES)('gives %s exactly what the role is for', (role) => {
    expect(
      permissions
        .filter((one) => can(as(role), one))
        .sort()
        .join(' '),
    ).toBe(HELD[role]);
  });

  it('leaves decision and proposal of an award to two different roles', () => {
    expect(ROLES.filter((role) => can(as(role), 'award.propose') && can(as(role), 'award.decide'))).toEqual(
      [],
    );
  });

  it('lets the auditor change nothing', () => {
    const changing = permissions.filter((one) => !/\.view$|^account\.self$/.test(one));
    expect(changing.filter((one) => can(as('auditor'), one))).toEqual([]);
  });
});

describe('a scope', () => {
  it('of a union is its own only', () => {
    expect(can(as('union_chair'), 'assessment.edit', { unionId: 'u1', subdistrictId: 's1' })).toBe(true);
    expect(can(as('union_chair'), 'assessment.edit', { unionId: 'u2', subdistrictId: 's1' })).toBe(false);
  });

  it('of a sub-district covers its unions, and nothing whose sub-district is not known', () => {
    const reviewer = as('subdistrict_reviewer');
    expect(can(reviewer, 'review.first', { unionId: 'u9', subdistrictId: 's1' })).toBe(true);
    expect(can(reviewer, 'review.first', { unionId: 'u9', subdistrictId: 's2' })).toBe(false);
    expect(can(reviewer, 'review.first', { unionId: 'u9' })).toBe(false);
  });

  it('of the district covers everything in it', () => {
    expect(can(as('district_admin'), 'assessment.view', { unionId: 'u2', subdistrictId: 's2' })).toBe(true);
  });
});

describe('an API token', () => {
  const token = (scopes: string[]) =>
    principal({ grants: [grantOf('district_admin')], sessionId: null, tokenId: 't', scopes });

  it('may no more than its scopes and no more than its owner', () => {
    expect(can(token(['report.view']), 'report.view')).toBe(true);
    expect(can(token(['report.view']), 'cycle.manage')).toBe(false);
    expect(can(token(['award.decide']), 'award.decide')).toBe(false);
  });

  it('never reaches its owner’s account', () => {
    expect(can(token(['account.self']), 'account.self')).toBe(false);
  });
});

it('without any grant only the own account is left', () => {
  expect(permissions.filter((one) => can(principal(), one))).toEqual(['account.self']);
});

it('every permission and role has a name in every language', () => {
  const translator = new Translator(loadLocales(join(projectRoot(), 'locales')));
  const keys = [
    ...permissions
      .filter((one) => one !== 'account.self')
      .map((one) => `permission.${one.replaceAll('.', '_')}`),
    ...ROLES.map((role) => `role.${role}`),
  ];
  const missing = LOCALES.flatMap((locale) =>
    keys.filter((key) => translator.find(locale, `identity.${key}`) === undefined),
  );
  expect(missing).toEqual([]);
});
