import { seedUnion } from '#organizations';
import type { PortalClient } from '../support/portal-client.js';
import { sampleActivity } from '../support/sample-activity.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const PUBLIC = { who: 'public', minStar: 0, invited: [] } as const;
const PROMOTED_WITHIN_MS = 5000;

interface RegistrationJson {
  readonly id: string;
  readonly status: string;
  readonly place: number | null;
  readonly ticketCode: string;
}

describe('registering for an activity over HTTP', () => {
  let portal: TestPortal;
  let chair: PortalClient;
  let other: PortalClient;
  beforeAll(async () => {
    portal = await startTestPortal({ work: true, env: { STAR_REQUESTS_PER_MINUTE: '0' } });
    chair = await portal.client('union_chair');
    const { unionId } = await seedUnion(portal.database.unitOfWork, portal.districtId);
    other = await portal.client('union_chair', unionId);
  });
  afterAll(() => portal.close());
  const person = (name: string, phone: string) => ({ 'names.1': name, 'phones.1': phone });

  it('cancel: the next in order has the offer within five seconds, and claims it', async () => {
    const id = await sampleActivity(portal, { capacity: 1, audience: PUBLIC });
    const answer = await chair.post(`/activities/${id}/register`, person('林之远', '13800000001'));
    expect(answer).toMatchObject({ status: 303 });
    const first = answer.location!.split('/').at(-1)!;
    expect((await chair.get(`/registrations/${first}`)).text).toContain('签到时出示二维码');
    const waiting = await other.api('POST', `/api/v1/activities/${id}/registrations`, {
      persons: [{ name: '周若溪', phone: '13800000002' }],
    });
    const [second] = waiting.json() as [RegistrationJson];
    expect(second).toMatchObject({ status: 'waiting', place: 1 });

    await chair.post(`/registrations/${first}/cancel`, { reason: '' });
    const begun = Date.now();
    const now = async () =>
      ((await other.api('GET', `/api/v1/registrations/${second.id}`)).json() as RegistrationJson).status;
    while ((await now()) === 'waiting' && Date.now() - begun < PROMOTED_WITHIN_MS)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await now()).toBe('offered');
    expect(Date.now() - begun).toBeLessThan(PROMOTED_WITHIN_MS);
    expect((await other.get(`/activities/${id}`)).text).toContain('已为周若溪留出一个席位');
    await other.post(`/registrations/${second.id}/claim`);
    expect(await now()).toBe('confirmed');
  });

  it('a forwarded link gives nothing: not the ticket, not the acts, not a closed circle', async () => {
    const id = await sampleActivity(portal);
    await portal.database.asOwner(`UPDATE activities.activities SET audience_who = 'public' WHERE id = $1`, [
      id,
    ]);
    const { location } = await chair.post(`/activities/${id}/register`, person('林之远', '13800000003'));
    expect((await other.get(location!)).status).toBe(404);
    for (const act of ['claim', 'cancel', 'substitute'])
      expect((await other.post(`${location!}/${act}`, { name: 'x', phone: '13800000009' })).status).toBe(404);
    const circle = { who: 'invited', minStar: 0, invited: [portal.unionId] } as const;
    const invited = await sampleActivity(portal, { audience: circle });
    expect((await other.get(`/activities/${invited}/register`)).status).toBe(404);
    const stranger = await portal.client();
    expect(await stranger.get(`/activities/${invited}/register`)).toMatchObject({ status: 303 });
    expect(
      (await stranger.post(`/activities/${invited}/register`, person('x', '13800000008'))).text,
    ).toContain('name="password"');
  });

  it('a refused form keeps what was typed and says at each field what would be right', async () => {
    const form = [
      { key: 'lunch', label: '是否用午餐', type: 'yesno', required: true },
      {
        key: 'diet',
        label: '饮食要求',
        type: 'text',
        required: true,
        onlyIf: { key: 'lunch', equals: 'yes' },
      },
    ] as const;
    const id = await sampleActivity(portal, { audience: PUBLIC, form: [...form] });
    const fields = {
      lines: '2',
      ...person('林之远', '12345'),
      'names.2': '周若溪',
      'phones.2': '',
      'answers.lunch': 'yes',
      'answers.diet': '',
    };
    const answer = await chair.post(`/activities/${id}/register`, fields);
    expect(answer.status).toBe(422);
    for (const kept of ['value="林之远"', 'value="12345"', 'value="周若溪"', 'value="yes" selected'])
      expect(answer.text).toContain(kept);
    for (const said of ['phones.1-error', 'phones.2-error', 'answers.diet-error'])
      expect(answer.text).toContain(`id="${said}"`);
    const more = await chair.post(`/activities/${id}/register`, { ...fields, more: 'yes' });
    expect(more.text).toContain('id="names.3"');
    expect(more.text).toContain('value="周若溪"');
    const unknown = { ...fields, 'answers.role': 'admin' };
    expect((await chair.post(`/activities/${id}/register`, unknown)).text).toContain('没有“role”这一项');
  });

  it('a stranger registers with name and number, and comes back with the code', async () => {
    const id = await sampleActivity(portal, { audience: PUBLIC });
    const stranger = await portal.client();
    const done = await stranger.post(`/activities/${id}/register`, person('过路人', '13900000001'));
    const [, code = ''] = /confirmation-code">([2-9A-Z]{8})</.exec(done.text) ?? [];
    expect(code).toHaveLength(8);
    const wrong = { phone: '13900000001', code: 'AAAAAAAA' };
    expect(await stranger.post('/registrations/find', wrong)).toMatchObject({ status: 409 });
    const found = await stranger.post('/registrations/find', { phone: '139 0000 0001', code });
    expect(found.text).toContain('签到时出示二维码');
    const act = { phone: '13900000001', code, act: 'cancel' };
    expect((await stranger.post('/registrations/find', act)).text).toContain('报名已取消');
  });

  it('guessing codes is throttled', async () => {
    const stranger = await portal.client();
    const statuses = [];
    for (let n = 0; n < 12; n += 1)
      statuses.push(
        (await stranger.post('/registrations/find', { phone: '13900000001', code: 'BBBBBBBB' })).status,
      );
    expect(statuses.at(-1)).toBe(429);
  });

  it('the host approves, declines, calls off, writes, and nobody else does', async () => {
    const id = await sampleActivity(portal, { approval: true, audience: PUBLIC, capacity: 1 });
    const admin = await portal.client('district_admin');
    const registered: string[] = [];
    for (const [index, client] of [chair, other, chair].entries()) {
      const { location } = await client.post(
        `/activities/${id}/register`,
        person(`参加人${index}`, `1370000000${index}`),
      );
      registered.push(location!.split('/').at(-1)!);
    }
    const [a, b, c] = registered;
    const desk = `/activities/${id}/host`;
    expect((await admin.get(desk)).text).toContain('参加人0');
    expect((await chair.get(desk)).status).toBe(404);
    expect((await chair.post(`${desk}/${b!}/approve`)).status).toBe(404);
    await admin.post(`${desk}/${a!}/approve`);
    expect((await admin.post(`${desk}/${a!}/approve`)).status).toBe(409);
    await admin.post(`${desk}/${b!}/approve`);
    const refused = await admin.post(`${desk}/${c!}/decline`, { reason: ' ' });
    expect(refused).toMatchObject({ status: 422 });
    await admin.post(`${desk}/${c!}/decline`, { reason: '名额留给未参加过的工会' });
    const roster = await admin.api('GET', `/api/v1/activities/${id}/registrations?list=guests`);
    expect(roster.json()).toMatchObject({
      total: 1,
      rows: [{ personName: '参加人0', phone: '13700000000' }],
      counts: { confirmed: 1, waiting: 1, declined: 1 },
    });
    await admin.post(`${desk}/messages`, { circle: 'everybody', text: '请从东门进入' });
    expect((await chair.get(`/registrations/${a!}`)).text).toContain('请从东门进入');
    expect((await chair.get(`/registrations/${c!}`)).text).toContain('名额留给未参加过的工会');
    expect((await admin.get(`${desk}?list=guests&q=0000`)).text).toContain('参加人0');
  });
});
