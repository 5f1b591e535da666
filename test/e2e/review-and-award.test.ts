import { SubmitAssessment } from '../../libs/features/assessment/src/use-cases/submit-assessment.js';
import type { PortalClient } from '../support/portal-client.js';
import { acting, sampleCase } from '../support/sample-case.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const everyReason = new Proxy<Record<string, string>>({}, { get: () => '现场核对（演示）' });

/** One case through the hands of the federations, as their browsers see it; each step stands on the one before. */
describe('from the submission to the star', () => {
  let portal: TestPortal;
  let id: string;
  const people = new Map<string, PortalClient>();
  const as = (role: string): PortalClient => people.get(role)!;

  beforeAll(async () => {
    portal = await startTestPortal();
    id = (await sampleCase(portal)).assessmentId;
    for (const role of [
      'subdistrict_reviewer',
      'district_reviewer',
      'district_admin',
      'district_leader',
      'union_chair',
    ] as const)
      people.set(role, await portal.client(role));
    await submit();
  });
  afterAll(() => portal.close());

  const submit = () =>
    portal.asSystem(() =>
      portal.get(SubmitAssessment).execute({
        assessmentId: id,
        reasons: everyReason,
        principal: acting(portal.districtId, {
          role: 'union_chair',
          scopeType: 'union',
          scopeId: portal.unionId,
        }),
      }),
    );
  const decide = (role: string, code: string, fields: Record<string, string | string[]>) =>
    as(role).post(`/reviews/${id}/indicators/${code}`, fields);
  const acceptRest = async (role: string) => {
    const { text } = await as(role).get(`/reviews/${id}`);
    const indicators = [...text.matchAll(/name="indicators" value="([^"]+)"/g)].map(([, code]) => code ?? '');
    return as(role).post(`/reviews/${id}/accept-remaining`, { indicators });
  };

  it('stands in the sub-district’s worklist, and in nobody else’s', async () => {
    expect((await as('subdistrict_reviewer').get('/reviews')).text).toContain(`/reviews/${id}`);
    expect((await as('district_reviewer').get('/reviews')).text).not.toContain(`/reviews/${id}`);
    expect((await as('district_reviewer').get(`/reviews/${id}`)).status).toBe(404);
    expect((await as('union_chair').get('/reviews')).status).toBe(403);
  });

  it('shows an indicator with its answer, its bands and what to check', async () => {
    const { status, text } = await as('subdistrict_reviewer').get(`/reviews/${id}?indicator=C1.1`);
    expect(status).toBe(200);
    expect(text).toContain('职工入会率');
    expect(text).toMatch(/class="bands"[\s\S]*aria-current="true"/);
    expect((await as('subdistrict_reviewer').get(`/reviews/${id}?indicator=Z9.9`)).status).toBe(404);
  });

  it('keeps what was typed when a decision is refused', async () => {
    const refused = await decide('subdistrict_reviewer', 'A1.1', { kind: 'return', reason: '  ' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('请写明理由');
    const nothing = await decide('subdistrict_reviewer', 'A1.1', {
      kind: 'adjust',
      reason: '纪要只有一件',
      'values.party_union_decisions': '2',
    });
    expect(nothing.status).toBe(422);
    expect(nothing.text).toContain('纪要只有一件');
    expect(nothing.text).toContain('没有改动任何数据');
    const wrong = await decide('subdistrict_reviewer', 'A1.1', {
      kind: 'adjust',
      reason: '看不清',
      'values.party_union_decisions': '<b>一件</b>',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('&lt;b&gt;一件&lt;/b&gt;');
  });

  it('computes an adjustment by the rules, and asks before overwriting another decision', async () => {
    const adjusted = await decide('subdistrict_reviewer', 'A1.1', {
      kind: 'adjust',
      reason: '纪要只有一件议定事项',
      'values.party_union_decisions': '1',
    });
    expect(adjusted.status).toBe(303);
    const { text } = await as('subdistrict_reviewer').get(`/reviews/${id}?indicator=A1.1`);
    expect(text).toMatch(/<b>1\.00<\/b>/);
    const stale = await decide('subdistrict_reviewer', 'A1.1', { kind: 'accept' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('刚刚有人作了评审');
  });

  it('returns one indicator to the union, and comes back with only that one open', async () => {
    await decide('subdistrict_reviewer', 'A2.3', { kind: 'return', reason: '请补公布的照片' });
    await acceptRest('subdistrict_reviewer');
    const finished = await as('subdistrict_reviewer').post(`/reviews/${id}/finish`);
    expect(finished.location).toBe('/reviews');
    await submit();
    const { text } = await as('subdistrict_reviewer').get(`/reviews/${id}`);
    expect(text).toContain('全部认可');
    expect([...text.matchAll(/name="indicators" value="([^"]+)"/g)].map(([, code]) => code)).toEqual([
      'A2.3',
    ]);
    const locked = await decide('subdistrict_reviewer', 'A1.1', { kind: 'accept' });
    expect(locked.status).toBe(409);
    await acceptRest('subdistrict_reviewer');
    expect((await as('subdistrict_reviewer').post(`/reviews/${id}/finish`)).status).toBe(303);
  });

  it('goes through the second review to the award desk', async () => {
    await acceptRest('district_reviewer');
    expect((await as('district_reviewer').post(`/reviews/${id}/finish`)).status).toBe(303);
    const { text } = await as('district_admin').get('/awards');
    expect(text).toContain(`/awards/${id}`);
    const { text: shown } = await as('district_admin').get(`/awards/${id}`);
    expect(shown).toContain('纪要只有一件议定事项');
  });

  it('is proposed by one and decided by another, once', async () => {
    expect((await as('district_leader').post(`/awards/${id}/propose`)).status).toBe(403);
    expect((await as('district_admin').post(`/awards/${id}/propose`)).status).toBe(303);
    expect((await as('district_admin').post(`/awards/${id}/decide`, { decision: 'approved' })).status).toBe(
      403,
    );
    const back = await as('district_leader').post(`/awards/${id}/decide`, { decision: 'sent_back' });
    expect(back.status).toBe(422);
    expect(back.text).toContain('退回时请写明原因');
    expect((await as('district_leader').post(`/awards/${id}/decide`, { decision: 'approved' })).status).toBe(
      303,
    );
    const { text } = await as('district_leader').get(`/awards/${id}`);
    expect(text).toContain('星2026-0001');
    const twice = await as('district_leader').post(`/awards/${id}/decide`, { decision: 'approved' });
    expect(twice.status).toBe(409);
    expect((await as('district_leader').get('/awards?tab=decided')).text).toContain('星2026-0001');
  });

  it('is revoked on a proposal and a decision by two people', async () => {
    const star = `/stars/${portal.unionId}`;
    const revocation = {
      effect: 'revoked',
      ground: 'RV1',
      reason: '材料失实（演示）',
      effectiveOn: '2026-11-20',
    };
    const silent = await as('district_admin').post(`${star}/propose`, { ...revocation, reason: '' });
    expect(silent.status).toBe(422);
    expect((await as('district_admin').post(`${star}/propose`, revocation)).status).toBe(303);
    const { text } = await as('district_leader').get(star);
    expect(text).toContain('材料失实');
    const [, decision] = /decisions\/([0-9a-f-]{36})"/.exec(text) ?? [];
    const decide = (by: string) => as(by).post(`${star}/decisions/${decision}`, { decision: 'approved' });
    expect((await decide('district_admin')).status).toBe(403);
    expect((await decide('district_leader')).status).toBe(303);
    expect((await decide('district_leader')).status).toBe(409);
    expect((await as('district_leader').get(`/awards/${id}`)).text).toContain('材料失实');
  });
});
