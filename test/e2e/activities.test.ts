import { seedMember } from '#alliance';
import { FactQueries } from '#facts';
import { RecordFactsJob } from '../../libs/features/facts/src/use-cases/record-facts.job.js';
import { FakeClock } from '#testing';
import ical from 'node-ical';
import type { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const DAY = 86_400_000;

const PLAN = {
  kind: 'union_open_day',
  title: '工会开放日（演示）',
  topic: '看阵地，听做法（演示）',
  startsAt: '2026-12-10T14:00',
  endsAt: '2026-12-10T17:00',
  place: '示例区创业路 1 号（演示）',
  who: 'public',
  minStar: '0',
  capacity: '40',
  registrationOpensAt: '2026-11-20T09:00',
  registrationClosesAt: '2026-12-09T18:00',
  claimHours: '24',
  'form.0_key': 'arrival',
  'form.0_label': '怎么来',
  'form.0_type': 'choice',
  'form.0_options': '公共交通、自驾',
  'form.1_label': '车牌号',
  'form.1_type': 'text',
  'form.1_onlyIf': 'arrival=自驾',
  'sessions.0_title': '参观（演示）',
  'sessions.0_startsAt': '2026-12-10T14:00',
  'sessions.0_endsAt': '2026-12-10T15:00',
} as const;

describe('activities', () => {
  const clock = new FakeClock();
  let portal: TestPortal;
  let chair: PortalClient;
  let secretariat: PortalClient;
  let stranger: PortalClient;
  let path: string;

  beforeAll(async () => {
    portal = await startTestPortal({ clock });
    const { districtId, unionId } = portal;
    await seedMember(portal.database.unitOfWork, { districtId, unionId, clock });
    chair = await portal.client('union_chair');
    secretariat = await portal.client('district_admin');
    stranger = await portal.client();
  });
  afterAll(() => portal.close());

  const facts = async () => {
    const id = path.split('/').at(-1)!;
    await portal.asSystem(() => portal.get(RecordFactsJob).handle({ type: 'activity', id }));
    const { rows } = await portal.asSystem(() =>
      portal.get(FactQueries).ofUnion(portal.unionId, { page: 1 }),
    );
    return rows.map(({ kind, withdrawn }) => [kind, withdrawn?.reason ?? null]);
  };

  it('say what is wrong beside the field and keep what was typed', async () => {
    const answer = await chair.post('/activities/new', {
      ...PLAN,
      endsAt: '2026-12-10T13:00',
      coHosts: '没有这家工会',
      'sessions.0_endsAt': 'x',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('没有找到：没有这家工会');
    expect(answer.text).toContain('id="sessions.0_endsAt-error"');
    expect(answer.text).toContain('看阵地，听做法（演示）</textarea>');
  });

  it('go from an idea to what everybody may come to', async () => {
    const { location } = await chair.post('/activities/new', PLAN);
    path = location!;
    expect((await stranger.get(path)).status).toBe(404);
    expect((await chair.get(`${path}/edit`)).text).toContain('value="arrival&#x3D;自驾" selected');
    await chair.post(`${path}/propose`);
    expect((await secretariat.get('/activities')).text).toContain('1 场活动等待发布');
    await secretariat.post(`${path}/return`, { reason: '请写明停车（演示）' });
    expect((await chair.get(path)).text).toContain('请写明停车（演示）');
    await chair.post(`${path}/propose`);
    await secretariat.post(`${path}/publish`);
    const page = await stranger.get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<meta property="og:title" content="工会开放日（演示）">');
    expect((await stranger.get('/activities/calendar?month=2026-12')).text).toContain(path);
  });

  it('are in calendars, follow a change, and stop with the address', async () => {
    const event = (text: string) => {
      const found = Object.values(ical.sync.parseICS(text)).find((part) => part?.type === 'VEVENT');
      return found?.type === 'VEVENT' ? found : null;
    };
    const file = await stranger.get(`${path}.ics`);
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect(event(file.text)?.start.toISOString()).toBe('2026-12-10T06:00:00.000Z');
    const opened = await chair.post('/activities/feed');
    const [, feed = ''] = /(\/activities\/feed\/[\w-]+\.ics)/.exec(opened.text) ?? [];
    const before = event((await stranger.get(feed)).text);
    const [, version = ''] =
      /name="version" value="(\d+)"/.exec((await chair.get(`${path}/edit`)).text) ?? [];
    await chair.post(`${path}/edit`, { ...PLAN, version, place: '另一个地方（演示）' });
    const after = event((await stranger.get(feed)).text);
    expect(after).toMatchObject({ uid: before?.uid, location: '另一个地方（演示）' });
    expect(Number(after?.sequence)).toBe(Number(before?.sequence) + 1);
    await chair.post('/activities/feed/close');
    expect((await stranger.get(feed)).status).toBe(404);
  });

  it('are facts of the host when they are finished, and no longer when that is undone', async () => {
    expect((await chair.post(`${path}/finish`)).text).toContain('活动结束以后才能做这一步');
    clock.advance(21 * DAY);
    chair = await portal.client('union_chair');
    secretariat = await portal.client('district_admin');
    expect((await chair.post(`${path}/finish`)).status).toBe(303);
    expect(await facts()).toEqual([['union_open_day_hosted', null]]);
    await secretariat.post(`${path}/reopen`, { reason: '日期写错（演示）' });
    expect(await facts()).toEqual([['union_open_day_hosted', '日期写错（演示）']]);
  });

  it('are answered without names, shown from five answers on', async () => {
    for (let answers = 1; answers <= 5; answers += 1) {
      const guest = await portal.client('union_officer');
      expect((await guest.get(path)).text).not.toContain('参加者的评价');
      await guest.post(`${path}/feedback`, { useful: '5', organized: '4', text: `意见${answers}（演示）` });
      expect((await guest.post(`${path}/feedback`, { useful: '1', organized: '1' })).status).toBe(409);
    }
    const page = await chair.get(path);
    expect(page.text).toContain('5.0 分（满分 5）');
    expect(page.text).toContain('意见3（演示）');
  });
});
