import { seedUnion } from '#organizations';
import { FakeClock } from '#testing';
import type { PortalClient } from '../support/portal-client.js';
import { sampleActivities, type SampleActivities } from '../support/sample-activities.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const PLAN = {
  kind: 'enterprise_open_day',
  title: '看总装（演示）',
  startsAt: '2026-12-20T14:00:00+09:00',
  endsAt: '2026-12-20T16:00',
  place: '总装车间（演示）',
  onlineUrl: 'https://meet.example/1',
  capacity: 20,
  registrationOpensAt: '2026-11-20T09:00',
  registrationClosesAt: '2026-12-19T18:00',
};

describe('who may do what with activities', () => {
  const clock = new FakeClock();
  let portal: TestPortal;
  let sample: SampleActivities;
  let chair: PortalClient;
  let other: PortalClient;
  let secretariat: PortalClient;

  beforeAll(async () => {
    portal = await startTestPortal({ clock });
    sample = await sampleActivities(portal, clock);
    const { unionId } = await seedUnion(portal.database.unitOfWork, portal.districtId);
    chair = await portal.client('union_chair');
    other = await portal.client('union_chair', unionId);
    secretariat = await portal.client('district_admin');
  });
  afterAll(() => portal.close());

  it('strangers see what is public and nothing else', async () => {
    const stranger = await portal.client();
    const status = async (path: string) => (await stranger.get(path)).status;
    expect(await status(`/activities/${sample.openDay}`)).toBe(200);
    for (const id of [sample.coming, sample.visit, sample.proposal, sample.past]) {
      expect([id, await status(`/activities/${id}`)]).toEqual([id, 404]);
      expect([id, await status(`/activities/${id}.ics`)]).toEqual([id, 404]);
      expect([id, await status(`/activities/${id}/picture`)]).toEqual([id, 404]);
    }
    for (const path of ['/activities/calendar', '/']) {
      const { text } = await stranger.get(path);
      expect([path, text.includes(sample.openDay), text.includes(sample.coming)]).toEqual([
        path,
        true,
        false,
      ]);
    }
  });

  it('a union that does not host changes nothing', async () => {
    const before = await chair.api('GET', `/api/v1/activities/${sample.openDay}`);
    for (const [path, fields] of [
      ['cancel', { reason: 'x' }],
      ['finish', {}],
      ['minutes', { version: '0', text: 'x' }],
      ['minutes/actions', { what: 'x', who: 'x', until: '2026-12-01' }],
      ['edit', { kind: 'union_open_day', title: 'x' }],
    ] as const) {
      const { status } = await other.post(`/activities/${sample.openDay}/${path}`, fields);
      expect([path, [403, 404].includes(status)]).toEqual([path, true]);
    }
    expect((await other.get(`/activities/${sample.proposal}`)).status).toBe(404);
    expect((await chair.api('GET', `/api/v1/activities/${sample.openDay}`)).json()).toEqual(before.json());
  });

  it('an action is ended only by who hosts its meeting, whatever page it is sent from', async () => {
    const page = await secretariat.get(`/activities/${sample.coming}/minutes`);
    const [, actionId = ''] = /actions\/([0-9a-f-]{36})\/done/.exec(page.text) ?? [];
    const path = `/activities/${sample.openDay}/minutes/actions/${actionId}/done`;
    expect((await chair.post(path, { note: 'x' })).status).toBe(403);
    expect((await secretariat.post(path, { note: '已发（演示）' })).status).toBe(303);
    const after = await secretariat.get(`/activities/${sample.coming}/minutes`);
    expect(after.text).not.toContain(actionId);
  });

  it('the two sides of a visit confirm its slip, nobody for them', async () => {
    const path = `/activities/${sample.visit}/slip/confirm`;
    expect((await other.post(path)).status).toBe(403);
    expect((await chair.get(`/activities/${sample.visit}`)).text).toContain('确认属实');
    expect((await chair.post(path)).status).toBe(303);
    expect((await chair.get(`/activities/${sample.visit}`)).text).toContain('双方已确认');
  });

  it('a member votes once and changes its mind, a union outside the alliance does not', async () => {
    const rounds = (await chair.api('GET', '/api/v1/topics')).json() as {
      id: string;
      open: boolean;
      topics: { id: string; votes: number | null }[];
    }[];
    const open = rounds.find((round) => round.open)!;
    const vote = (client: PortalClient, index: number) =>
      client.api('PUT', `/api/v1/topics/${open.id}/vote`, { topicId: open.topics[index]?.id });
    expect(open.topics.map(({ votes }) => votes)).toEqual([null, null]);
    expect((await vote(other, 0)).status).toBe(409);
    expect([(await vote(chair, 0)).status, (await vote(chair, 1)).status]).toEqual([204, 204]);
    clock.advance(25 * 86_400_000);
    const later = await portal.client('union_chair');
    const closed = (await later.api('GET', '/api/v1/topics')).json() as typeof rounds;
    const votes = closed.find(({ id }) => id === open.id)?.topics.map((topic) => topic.votes);
    expect(votes).toEqual([1, 1]);
    clock.advance(-25 * 86_400_000);
  });

  it('the API plans, tells what is wrong where, and keeps the room for the host', async () => {
    const host = await portal.client('union_chair');
    const plan = { ...PLAN, hostUnionId: portal.unionId };
    const refused = await host.api('POST', '/api/v1/activities', { ...plan, endsAt: '20 December' });
    expect([refused.status, refused.json()]).toMatchObject([422, { errors: [{ pointer: '/endsAt' }] }]);
    const { id } = (await host.api('POST', '/api/v1/activities', plan)).json() as { id: string };
    expect((await host.api('POST', `/api/v1/activities/${id}/propose`)).status).toBe(204);
    expect((await host.api('POST', `/api/v1/activities/${id}/publish`)).status).toBe(403);
    const admin = await portal.client('district_admin');
    expect((await admin.api('POST', `/api/v1/activities/${id}/publish`)).status).toBe(204);
    const read = async (client: PortalClient) =>
      (await client.api('GET', `/api/v1/activities/${id}`)).json() as object;
    expect(await read(host)).toMatchObject({
      startsAt: '2026-12-20T05:00:00.000Z',
      endsAt: '2026-12-20T08:00:00.000Z',
      onlineUrl: PLAN.onlineUrl,
    });
    expect(await read(other)).toMatchObject({ title: PLAN.title, onlineUrl: null });
    const listed = await host.api('GET', '/api/v1/activities?kind=enterprise_open_day');
    expect(listed.json()).toMatchObject({ total: 1, rows: [{ id }] });
  });
});
