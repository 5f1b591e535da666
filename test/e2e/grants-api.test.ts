import { DecideStarChange, ProposeStarChange, StarChanges } from '#assessment';
import { AdoptDefaultCatalogue, CatalogueQueries, PublishCatalogue } from '#catalogue';
import { principalOf } from '#identity';
import { addReceipt, seedPortalMember } from '../support/grant-steps.js';
import type { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const TERMS = {
  year: 2026,
  name: '接口专项（演示）',
  envelopeFen: 5_000_000,
  amountFen: 1_000_001,
  amountsSet: true,
  minStar: 1,
  rules: '',
  categories: [{ code: 'c1', name: '职工活动支出' }],
  tranches: [
    { percent: 60, provenPercent: 0 },
    { percent: 40, provenPercent: 50 },
  ],
  opensOn: '2026-11-01',
  closesOn: '2026-12-31',
  spendUntil: '2027-06-30',
  reportDue: '2027-07-31',
};
const TEXT = {
  purpose: '暑期职工子女托管班六周（演示）',
  finishBy: '2027-05-31',
  budget: { c1: 1_000_001 },
  payee: { name: '测试企业工会（演示）', bank: '示例银行（演示）', account: '6222000011112222' },
};
interface Problem {
  readonly type: string;
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}
interface Dossier {
  readonly one: {
    readonly status: string;
    readonly version: number;
    readonly committedFen: number;
    readonly claimFen: number | null;
  };
}

/** What the pages do, by machine, in fen; and what a revoked star does to a grant in the running portal. */
describe('the JSON API of grants', () => {
  let portal: TestPortal;
  let admin: PortalClient;
  let leader: PortalClient;
  let chair: PortalClient;
  let programme: string;
  let grant: string;

  beforeAll(async () => {
    portal = await startTestPortal();
    await portal.asSystem(async () => {
      const principal = principalOf('district_admin', portal.districtId);
      const id = await portal.get(AdoptDefaultCatalogue).execute(principal);
      const { rowVersion } = (await portal.get(CatalogueQueries).version(id))!;
      await portal.get(PublishCatalogue).execute(principal, { id, rowVersion });
    });
    await seedPortalMember(portal);
    admin = await portal.client('district_admin');
    leader = await portal.client('district_leader');
    chair = await portal.client('union_chair');
  });
  afterAll(() => portal.close());

  const post = (client: PortalClient, path: string, body: unknown = {}) => client.api('POST', path, body);
  const dossier = async (): Promise<Dossier['one']> =>
    ((await chair.api('GET', grant)).json() as Dossier).one;

  it('plans and opens a programme, and points at what is wrong with one', async () => {
    const wrong = { ...TERMS, closesOn: '2026-02-30', amountFen: 5_000_001 };
    const refused = await post(admin, '/api/v1/grants/programmes', wrong);
    expect(refused.status).toBe(422);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect((refused.json() as Problem).errors).toMatchObject([
      { pointer: '/amount', code: 'grants.amount_over_envelope' },
      { pointer: '/closesOn', code: 'grants.date_missing' },
    ]);
    const made = await post(admin, '/api/v1/grants/programmes', TERMS);
    expect(made.status).toBe(201);
    programme = `/api/v1/grants/programmes/${(made.json() as { id: string }).id}`;
    expect((await post(admin, `${programme}/open`)).status).toBe(204);
    expect((await post(admin, `${programme}/open`)).status).toBe(409);
    expect((await chair.api('GET', programme)).json()).toMatchObject({ status: 'open', committedFen: 0 });
  });

  it('applies once, however often it is begun', async () => {
    const first = (await post(chair, `${programme}/applications`)).json() as { id: string };
    expect((await post(chair, `${programme}/applications`)).json()).toEqual(first);
    grant = `/api/v1/grants/applications/${first.id}`;
    const { version } = await dossier();
    const odd = await chair.api('PUT', grant, { ...TEXT, budget: { c1: '5' }, version });
    expect((odd.json() as Problem).errors).toMatchObject([{ pointer: '/budget/c1' }]);
    expect((await chair.api('PUT', grant, { ...TEXT, version })).status).toBe(204);
    expect((await chair.api('PUT', grant, { ...TEXT, version })).status).toBe(409);
    expect((await post(chair, `${grant}/submit`)).status).toBe(204);
    expect((await admin.api('GET', '/api/v1/grants/applications?tab=to_check')).json()).toMatchObject({
      total: 1,
    });
  });

  it('is decided by two and paid', async () => {
    expect((await post(leader, `${grant}/decide`, { decision: 'approve' })).status).toBe(409);
    expect((await post(admin, `${grant}/check`, { decision: 'check' })).status).toBe(204);
    expect((await post(leader, `${grant}/decide`, { decision: 'approve' })).status).toBe(204);
    const twice = await post(leader, `${grant}/decide`, { decision: 'approve' });
    expect(twice.status).toBe(409);
    expect((twice.json() as Problem).type).toContain('approved_already');
    const payment = { tranche: 1, on: '2026-11-20', voucher: '记字1号' };
    const late = await post(admin, `${grant}/payments`, { ...payment, on: '2026-02-30' });
    expect((late.json() as Problem).errors).toMatchObject([{ pointer: '/on' }]);
    expect((await post(admin, `${grant}/payments`, payment)).status).toBe(204);
    expect(await dossier()).toMatchObject({ status: 'approved', committedFen: 1_000_001 });
  });

  it('is stopped and claimed back with a revoked star, or not at all', async () => {
    await addReceipt(chair, grant.replace('/api/v1', ''), { amount: '1000.01' });
    const revoke = async (): Promise<void> => {
      const [proposer, decider] = (['district_admin', 'district_leader'] as const).map((role) =>
        principalOf(role, portal.districtId),
      );
      const change = { effect: 'revoked', ground: 'RV1', star: null, effectiveOn: '2026-11-20' } as const;
      await portal.asSystem(async () => {
        const decisionId = await portal.get(ProposeStarChange).execute({
          unionId: portal.unionId,
          change: { ...change, reason: '发生较大生产安全事故（演示）' },
          principal: proposer!,
        });
        await portal
          .get(DecideStarChange)
          .execute({ decisionId, decision: 'approved', note: '', principal: decider! });
      });
    };
    let fails = true;
    portal
      .get(StarChanges)
      .react('zz-last', () => (fails ? Promise.reject(new Error('last')) : Promise.resolve()));
    await expect(revoke()).rejects.toThrow('last');
    expect(await dossier()).toMatchObject({ status: 'approved', claimFen: null });
    fails = false;
    await portal.database.asOwner(`UPDATE assessment.star_decisions SET closed_at = now()`);
    await revoke();
    expect(await dossier()).toMatchObject({
      status: 'reclaiming',
      claimFen: 500_000 - 1,
      committedFen: 600_000,
    });
    const rest = { amountFen: 499_999, on: '2026-11-20', voucher: '收字1号' };
    expect((await post(admin, `${grant}/returns`, rest)).status).toBe(204);
    expect(await dossier()).toMatchObject({ status: 'closed', committedFen: 100_001 });
  });

  it('closes for good', async () => {
    expect((await post(admin, `${programme}/close`)).json()).toEqual({ lapsed: 0 });
    expect((await post(chair, `${programme}/applications`)).json()).toEqual({
      id: grant.split('/').at(-1),
    });
  });
});
