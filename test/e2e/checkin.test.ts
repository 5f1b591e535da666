import { codeKey, findByCode, findByName, putLetter, type SealedRoster, type Ticket } from '#checkin';
import { FactQueries } from '#facts';
import { newId } from '#kernel';
import { FakeClock } from '#testing';
import { checkinCase, sealNames } from '../support/checkin-case.js';
import type { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { PdfDocument } from './pdf-document.js';

interface Opened {
  readonly token: string;
  readonly deviceId: string;
}
type Roster = SealedRoster & { readonly publicKey: string; readonly namesMissing: number };

/** A scanner over HTTP, from the host's log-in to facts and certificates. */
describe('check-in over HTTP', () => {
  const clock = new FakeClock();
  let portal: TestPortal;
  let host: PortalClient;
  let chair: PortalClient;
  let visitor: PortalClient;
  let activityId: string;
  let tickets: readonly Ticket[];

  beforeAll(async () => {
    portal = await startTestPortal({ clock, work: true, env: { STAR_REQUESTS_PER_MINUTE: '0' } });
    host = await portal.client('district_admin');
    chair = await portal.client('union_chair');
    visitor = await portal.client();
    ({ activityId, tickets } = await checkinCase(portal, ['甲一（演示）', '乙二（演示）', '丙三（演示）']));
    await sealNames(portal, activityId);
  });
  afterAll(() => portal.close());

  const api = (path: string) => `/api/v1/checkin/${activityId}/${path}`;
  const open = async (): Promise<Opened> =>
    (await host.api('POST', api('devices'), { label: '一号门' })).json() as Opened;
  const call = (token: string, method: string, path: string, body?: object, headers = {}) =>
    visitor.send(method, api(path), {
      headers: {
        authorization: `Device ${token}`,
        accept: 'application/json',
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const deliver = (token: string, scans: object[], since = 0) =>
    call(token, 'POST', 'scans', { scans, since, waiting: 0 });
  const scanOf = (roster: Roster, ticket: Ticket) => ({
    id: newId(),
    kind: 'admit',
    at: clock.now().getTime(),
    lookup: codeKey(ticket.code, roster.salt).lookup,
  });
  const roster = async (token: string) => (await call(token, 'GET', 'roster')).json() as Roster;

  it('gives a scanner a sealed roster, once, and says when it has not changed', async () => {
    const { token } = await open();
    const answer = await call(token, 'GET', 'roster');
    const sealed = answer.json() as Roster;
    expect(answer.status).toBe(200);
    for (const { personName, code } of tickets)
      expect([answer.text.includes(personName), answer.text.includes(code)]).toEqual([false, false]);
    expect((await findByCode(sealed, tickets[0]!.code)).ticket?.personName).toBe('甲一（演示）');
    expect(await findByName(sealed, '乙二（演示）', tickets[1]!.phoneTail)).toHaveLength(1);
    const known = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await call(token, 'GET', 'roster', undefined, known)).status).toBe(304);
  });

  it('takes scans any number of times, and tells the other scanner', async () => {
    const [one, other] = [await open(), await open()];
    const scan = scanOf(await roster(one.token), tickets[0]!);
    expect((await deliver(one.token, [scan])).status).toBe(200);
    expect((await deliver(one.token, [scan])).status).toBe(200);
    expect((await deliver(other.token, [])).json()).toMatchObject({
      came: [scan.lookup],
      gone: [],
      conflicts: 0,
    });
    await deliver(other.token, [{ ...scan, id: newId() }]);
    expect((await host.api('GET', `/api/v1/activities/${activityId}/attendance`)).json()).toMatchObject({
      total: 1,
      rows: [{ personName: '甲一（演示）', flags: ['double'] }],
      counts: { came: 1, expected: 3, openConflicts: 1 },
    });
  });

  it('registers a guest at the door', async () => {
    const { token } = await open();
    const { publicKey } = await roster(token);
    const guest = { personName: '丁四（演示）', phone: '13900000004', unionId: portal.unionId };
    const letter = await putLetter(publicKey, JSON.stringify(guest));
    const scan = { id: newId(), kind: 'walk_in', at: clock.now().getTime(), letter };
    await deliver(token, [scan]);
    expect((await host.get(`/activities/${activityId}/attendance`)).text).toContain('丁四（演示）');
  });

  it.each([
    ['no token', () => visitor.api('GET', api('roster')), 401],
    ['another’s token', () => call('x.y.z', 'GET', 'roster'), 401],
    ['a host’s session in its place', () => host.api('GET', api('roster')), 401],
  ])('is closed to %s', async (_, ask, status) => {
    expect((await ask()).status).toBe(status);
  });

  it('is closed to a device that was switched off, and to one of another activity', async () => {
    const { token, deviceId } = await open();
    expect((await host.api('DELETE', api(`devices/${deviceId}`))).status).toBe(204);
    const answer = await deliver(token, []);
    expect([answer.status, (answer.json() as { code: string }).code]).toEqual([
      410,
      'attendance.device_revoked',
    ]);
    const elsewhere = await checkinCase(portal, []);
    const mine = await open();
    const strange = await visitor.send('GET', `/api/v1/checkin/${elsewhere.activityId}/roster`, {
      headers: { authorization: `Device ${mine.token}`, accept: 'application/json' },
    });
    expect(strange.status).toBe(401);
  });

  it.each([
    [{ scans: 'x', since: 0, waiting: 0 }],
    [{ scans: [{ id: 'x', kind: 'admit', at: 0 }], since: 0, waiting: 0 }],
    [{ scans: [{ id: newId(), kind: 'enter', at: 0 }], since: 0, waiting: 0 }],
    [{ scans: [{ id: newId(), kind: 'admit', at: 1e300 }], since: 0, waiting: 0 }],
    [{ scans: [{ id: newId(), kind: 'admit', at: 0, name: '甲一' }], since: 0, waiting: 0 }],
    [{ scans: [], since: -1, waiting: 0 }],
  ])('refuses %j', async (body) => {
    const { token } = await open();
    expect((await call(token, 'POST', 'scans', body)).status).toBe(422);
  });

  it('is not for who does not host', async () => {
    expect((await chair.get(`/checkin/${activityId}`)).status).toBe(404);
    expect((await chair.get(`/activities/${activityId}/attendance`)).status).toBe(404);
    expect((await chair.api('POST', api('devices'), { label: 'x' })).status).toBe(404);
    expect((await visitor.get(`/checkin/${activityId}`)).location).toContain('/login');
  });

  it('keeps the page to its own scope: worker, manifest, nothing of a guest or of who looks', async () => {
    const worker = await visitor.get('/checkin/worker.js');
    expect([worker.status, worker.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    const manifest = await visitor.get(`/checkin/${activityId}/manifest.webmanifest`);
    expect(manifest.json()).toMatchObject({ start_url: `/checkin/${activityId}`, scope: '/checkin/' });
    const page = await host.get(`/checkin/${activityId}`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    for (const text of ['甲一', 'district-admin', 'csrf'])
      expect([text, page.text.includes(text)]).toEqual([text, false]);
  });

  it('makes a fact of the guest’s union, a certificate for who came, and takes both back', async () => {
    const { registrationId } = tickets[0]!;
    const pdf = await chair.get(`/registrations/${registrationId}/attendance.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    const bytes = await fetch(`${portal.url}/registrations/${registrationId}/attendance.pdf`, {
      headers: { cookie: chair.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
    });
    const document = await PdfDocument.read(Buffer.from(await bytes.arrayBuffer()));
    const text = (await document.text()).join('\n');
    expect(document.pages).toBe(1);
    expect(text).toContain('甲一（演示）');
    const [code = ''] = /[0-9A-HJKMNP-TV-Z]{16}/.exec(text) ?? [];
    const proof = await visitor.get(`/attendance/${code}`);
    expect([proof.status, proof.text.includes('甲*'), proof.text.includes('甲一')]).toEqual([
      200,
      true,
      false,
    ]);
    expect((await chair.get(`/registrations/${tickets[2]!.registrationId}/attendance.pdf`)).status).toBe(409);

    const facts = () =>
      portal.asSystem(async () => {
        const { rows } = await portal.get(FactQueries).ofUnion(portal.unionId, { page: 1 });
        return rows
          .filter(({ source }) => source.id === activityId)
          .map(({ kind, withdrawn }) => `${kind} ${withdrawn ? 'withdrawn' : 'stands'}`);
      });
    await until(async () => (await facts()).includes('activity_attended stands'));
    for (const { registrationId: id } of await cameOf())
      expect(
        (await host.post(`/activities/${activityId}/attendance/guests/${id}/undo`, { reason: 'mistake' }))
          .status,
      ).toBe(303);
    await until(async () => (await facts()).includes('activity_attended withdrawn'));
    expect((await visitor.get(`/attendance/${code}`)).status).toBe(404);
    expect((await chair.get(`/registrations/${registrationId}/attendance.pdf`)).status).toBe(409);
  });

  it('lets the host settle a conflict in words', async () => {
    const [one, other] = [await open(), await open()];
    const scan = scanOf(await roster(one.token), tickets[1]!);
    await deliver(one.token, [scan]);
    await deliver(other.token, [{ ...scan, id: newId() }]);
    const list = () => host.api('GET', `/api/v1/activities/${activityId}/attendance/conflicts`);
    const [conflict] = (
      (await list()).json() as { rows: { id: string; kind: string; settledAt: string | null }[] }
    ).rows;
    expect(conflict).toMatchObject({ kind: 'double', settledAt: null });
    const path = `/activities/${activityId}/attendance/conflicts/${conflict!.id}`;
    const empty = await host.post(path, { note: '' });
    expect([empty.status, empty.text.includes('请写核对结果')]).toEqual([422, true]);
    expect((await host.post(path, { note: '同一人走了两个门' })).status).toBe(303);
    expect((await host.post(path, { note: '再来' })).status).toBe(409);
    expect((await host.get(`/activities/${activityId}/attendance`)).text).toContain('同一人走了两个门');
  });

  async function cameOf(): Promise<{ registrationId: string }[]> {
    const answer = await host.api('GET', `/api/v1/activities/${activityId}/attendance`);
    return (answer.json() as { rows: { registrationId: string }[] }).rows;
  }
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const most = 100;
  for (let attempt = 0; attempt < most; attempt += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not come true');
}
