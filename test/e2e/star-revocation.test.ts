import { KeepBenefits, RecomputeMemberships } from '#alliance';
import { StarChanges } from '#assessment';
import { sampleGrant } from '../support/grant-steps.js';
import type { PortalClient } from '../support/portal-client.js';
import { acting, openSampleCycle } from '../support/sample-case.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const REASON = '发生较大生产安全事故（演示）';

/** What hangs on a star, as it is stored. */
interface Dependants {
  readonly membership: string;
  readonly listingMark: boolean;
  readonly benefits: number;
  readonly grant: string;
  readonly certificate: string;
}

/** R29: membership, benefits, grant, listing mark and certificate follow a revocation in its transaction. */
describe('a star is revoked', () => {
  let portal: TestPortal;
  let admin: PortalClient;
  let leader: PortalClient;
  let grantId: string;
  let failing = false;

  beforeAll(async () => {
    portal = await startTestPortal();
    const { districtId } = portal;
    await openSampleCycle(portal);
    const grant = await sampleGrant(portal);
    grantId = grant.split('/').at(-1) ?? '';
    const principal = acting(districtId, {
      role: 'district_admin',
      scopeType: 'district',
      scopeId: districtId,
    });
    await portal.asSystem(async () => {
      await portal.get(KeepBenefits).adoptDefaults(principal);
      await portal.get(RecomputeMemberships).all('benefit.changed');
    });
    portal.get(StarChanges).react('zz.test', async () => {
      if (failing) throw new Error('the last reaction failed');
      return Promise.resolve();
    });
    admin = await portal.client('district_admin');
    leader = await portal.client('district_leader');
  });
  afterAll(() => portal.close());

  async function row<T>(text: string): Promise<T> {
    const [found] = await portal.database.asOwner<T>(text, [portal.unionId]);
    if (!found) throw new Error(`nothing found: ${text}`);
    return found;
  }

  async function dependants(): Promise<Dependants> {
    const { code } = await row<{ code: string }>(
      'SELECT certificate_code AS code FROM assessment.awards WHERE union_id = $1',
    );
    const { text } = await (await portal.client()).get(`/verify/${code}`);
    const [, certificate = ''] = /aria-label="(证书[^"]*)"/.exec(text) ?? [];
    const { membership, mark } = await row<{ membership: string; mark: boolean }>(
      'SELECT state AS membership, listing_mark AS mark FROM alliance.member_directory WHERE union_id = $1',
    );
    const { benefits } = await row<{ benefits: number }>(
      `SELECT count(*)::int AS benefits FROM alliance.entitlements
       WHERE union_id = $1 AND withdrawn_on IS NULL`,
    );
    const { status } = await row<{ status: string }>(
      `SELECT status FROM grants.applications WHERE union_id = $1 AND id = '${grantId}'`,
    );
    return { membership, listingMark: mark, benefits, grant: status, certificate };
  }

  async function decide(): Promise<number> {
    const star = `/stars/${portal.unionId}`;
    const { text } = await leader.get(star);
    const [, decision] = /decisions\/([0-9a-f-]{36})"/.exec(text) ?? [];
    return (await leader.post(`${star}/decisions/${decision}`, { decision: 'approved' })).status;
  }

  const before: Dependants = {
    membership: 'active',
    listingMark: true,
    benefits: 6,
    grant: 'approved',
    certificate: '证书真实有效',
  };

  it('is before the auditor’s eyes, not in the auditor’s hands', async () => {
    const auditor = await portal.client('auditor');
    const path = `/stars/${portal.unionId}`;
    expect((await auditor.get('/stars')).text).toContain(path);
    const { status, text } = await auditor.get(path);
    expect([status, text.includes('?effect&#x3D;')]).toEqual([200, false]);
    expect((await admin.get(path)).text).toContain('?effect&#x3D;revoked');
    expect((await auditor.post(`${path}/propose`, { effect: 'revoked', reason: REASON })).status).toBe(403);
  });

  it('says before what will happen to whom', async () => {
    expect(await dependants()).toEqual(before);
    const { text } = await admin.get(`/stars/${portal.unionId}?effect=revoked`);
    for (const said of ['公开名录不再列出', '联盟成员资格终止', '6 项联盟权益当日终止'])
      expect(text).toContain(said);
    const proposal = { effect: 'revoked', ground: 'RV1', reason: REASON, effectiveOn: '2026-11-20' };
    const { status } = await admin.post(`/stars/${portal.unionId}/propose`, proposal);
    expect(status).toBe(303);
    expect(await dependants()).toEqual(before);
  });

  it('changes nothing when one of those who follow fails', async () => {
    failing = true;
    expect(await decide()).toBe(500);
    expect(portal.errors.take().join()).toContain('the last reaction failed');
    failing = false;
    expect(await dependants()).toEqual(before);
    expect(await portal.database.asOwner('SELECT 1 FROM assessment.revocations')).toEqual([]);
  });

  it('changes all five in one transaction', async () => {
    expect(await decide()).toBe(303);
    const after = await dependants();
    expect(after).toMatchObject({
      membership: 'left',
      listingMark: false,
      benefits: 0,
      certificate: '证书已被撤销',
    });
    expect(after.grant).toBe('reclaiming');
    const transactions = await portal.database.asOwner<{ xmin: string }>(
      `SELECT xmin::text FROM assessment.revocations
       UNION SELECT xmin::text FROM alliance.memberships WHERE union_id = $1
       UNION SELECT xmin::text FROM alliance.entitlements WHERE union_id = $1
       UNION SELECT xmin::text FROM grants.applications WHERE id = '${grantId}'`,
      [portal.unionId],
    );
    expect(transactions).toHaveLength(1);
  });

  it('keeps no certificate to download, and the chair sees why', async () => {
    const chair = await portal.client('union_chair');
    const answer = await chair.get('/alliance/certificate.pdf');
    expect(answer.status).toBe(409);
    const { text } = await chair.get('/alliance/join');
    for (const said of ['已退出', '星级撤销']) expect(text).toContain(said);
  });
});
