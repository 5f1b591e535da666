import { seedMember } from '#alliance';
import { seedUnion } from '#organizations';
import { sampleFile } from '#testing';
import type { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const BENEFIT = {
  baseline: '每班换模中位数 46 分钟。',
  method: '四周秒表计时，取中位数。',
  kind: 'units',
  amount: '68400.5',
  unit: '千瓦时',
  signatoryFunction: 'finance',
  signatoryName: '财务部负责人（演示）',
  signedOn: '2026-11-18',
};

/** Innovation over HTTP: the API does what the pages do, and strangers see nothing. */
describe('innovation over HTTP', () => {
  let portal: TestPortal;
  let chair: PortalClient;
  let partner: PortalClient;
  let outsider: PortalClient;
  let admin: PortalClient;
  let partnerId: string;

  beforeAll(async () => {
    portal = await startTestPortal({ work: true });
    const { districtId, unionId, clock } = portal;
    const { unitOfWork } = portal.database;
    partnerId = (await seedUnion(unitOfWork, districtId)).unionId;
    for (const member of [unionId, partnerId])
      await seedMember(unitOfWork, { districtId, unionId: member, clock });
    chair = await portal.client('union_chair');
    partner = await portal.client('union_chair', partnerId);
    outsider = await portal.client('union_chair', (await seedUnion(unitOfWork, districtId)).unionId);
    admin = await portal.client('district_admin');
  });
  afterAll(() => portal.close());

  const api = async (client: PortalClient, method: string, path: string, body?: unknown) => {
    const answer = await client.api(method, `/api/v1/innovation${path}`, body);
    return {
      status: answer.status,
      body: answer.text === '' ? null : (answer.json() as Record<string, unknown>),
    };
  };
  const made = async (client: PortalClient, path: string, body: object): Promise<string> => {
    const answer = await api(client, 'POST', path, body);
    expect(answer.status).toBe(201);
    return String(answer.body?.['id']);
  };
  const done = async (client: PortalClient, path: string, body?: object, method = 'POST') => {
    expect([path, (await api(client, method, path, body)).status]).toEqual([path, 204]);
  };
  /** Facts are made by the worker, a moment after what they tell of; a busy machine takes longer. */
  async function factsOf(unionId: string, kind: string): Promise<unknown[]> {
    for (let waits = 0; waits < 120; waits += 1) {
      const rows = await portal.database.asOwner(
        `SELECT kind FROM facts.facts WHERE union_id = '${unionId}' AND kind = '${kind}'`,
      );
      if (rows.length > 0) return rows;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    return [];
  }

  it('takes a joint project from the idea to a result and a fact of each union (R58)', async () => {
    const idea = {
      title: '快速换模（演示）',
      theme: 'green_production',
      problem: '换模太慢。',
      goal: '减半。',
    };
    const id = await made(chair, '/projects', idea);
    await done(chair, `/projects/${id}/invitations`, { unionId: partnerId });
    await done(partner, `/projects/${id}/invitation`, { agree: true }, 'PUT');
    await done(chair, `/projects/${id}/start`);
    expect((await api(chair, 'POST', `/projects/${id}/submit`, BENEFIT)).body).toMatchObject({
      errors: [{ pointer: '/file' }],
    });
    const file = new File([new Uint8Array(sampleFile.pdf())], '测时.pdf');
    expect((await chair.upload(`/api/v1/innovation/projects/${id}/proofs`, {}, file)).status).toBe(204);
    await done(chair, `/projects/${id}/submit`, BENEFIT);
    const judges = await Promise.all(
      (['district_leader', 'district_reviewer', 'district_reviewer'] as const).map((role) =>
        portal.account(role),
      ),
    );
    await done(admin, `/projects/${id}/panel`, { members: judges.map(({ userId }) => userId) });
    for (const judge of judges.slice(0, 2)) {
      const client = await portal.client();
      await client.logIn(judge);
      await done(client, `/projects/${id}/votes`, { vote: 'accept', unconnected: true });
    }
    const { body } = await api(partner, 'GET', `/results?theme=green_production`);
    expect(body).toMatchObject({
      total: 1,
      rows: [
        { title: idea.title, unions: 2, effect: { kind: 'units', hundredths: 6_840_050, unit: '千瓦时' } },
      ],
    });
    for (const unionId of [portal.unionId, partnerId])
      expect(await factsOf(unionId, 'project_accepted')).toHaveLength(1);
    for (const [client, status] of [
      [partner, 200],
      [admin, 200],
      [outsider, 404],
    ] as const) {
      const project = await client.api('GET', `/api/v1/innovation/projects/${id}`);
      expect(project.status).toBe(status);
    }
  });

  it('tells a problem’s confidential part to the chosen side only', async () => {
    const problem = {
      title: '去毛刺（演示）',
      theme: 'quality_tools',
      openText: '划伤多。',
      confidentialText: '客户图号 X-17',
    };
    const id = await made(chair, '/problems', problem);
    const seen = async (client: PortalClient) =>
      (await client.api('GET', `/api/v1/innovation/problems/${id}`)).text;
    expect(await seen(partner)).not.toContain('X-17');
    const answer = await made(partner, `/problems/${id}/answers`, { text: '换干冰。' });
    await done(chair, `/problems/${id}/answers/${answer}/choose`);
    expect(await seen(partner)).toContain('X-17');
    for (const client of [admin, outsider]) expect(await seen(client)).not.toContain('X-17');
    for (const [client, solved] of [
      [chair, false],
      [partner, true],
    ] as const)
      expect((await api(client, 'POST', `/problems/${id}/slip`, { text: '合格率 97%。' })).body).toEqual({
        solved,
      });
    expect(await factsOf(partnerId, 'problem_answered')).toHaveLength(1);
    expect(await factsOf(portal.unionId, 'problem_solved')).toHaveLength(1);
  });

  it('keeps what was typed and says at each field what would be right', async () => {
    const page = await chair.post('/innovation/projects', {
      title: '保留我',
      theme: 'x',
      goal: '',
      problem: 'p',
    });
    expect(page.status).toBe(422);
    expect(page.text).toContain('value="保留我"');
    expect(page.text).toContain('id="goal-error"');
    const officer = await portal.client('union_officer');
    expect((await api(officer, 'POST', `/problems/x/slip`, { text: 'x' })).status).toBe(403);
  });
});
