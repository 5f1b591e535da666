import { codeKey, type Ticket } from '#checkin';
import { newId } from '#kernel';
import { checkinCase } from '../support/checkin-case.js';
import type { PortalClient } from '../support/portal-client.js';
import { openSampleCycle } from '../support/sample-case.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const TITLE = '数控技能比武（演示）';

interface FactRow {
  readonly kind: string;
  readonly source: { readonly id: string };
  readonly withdrawn: object | null;
}

/** R08: what a scanner sees at the door comes back to the guest's self-assessment, and goes with the scan. */
describe('a scan at an activity', () => {
  let portal: TestPortal;
  let chair: PortalClient;
  let admin: PortalClient;

  beforeAll(async () => {
    portal = await startTestPortal({ work: true });
    await openSampleCycle(portal);
    chair = await portal.client('union_chair');
    admin = await portal.client('district_admin');
    await chair.post('/assessment/begin');
  });
  afterAll(() => portal.close());

  /** Opens a scanner and has it see the ticket. @returns takes the scan back */
  async function scanned(activityId: string, { code }: Ticket): Promise<() => Promise<void>> {
    const opened = await admin.api('POST', `/api/v1/checkin/${activityId}/devices`, { label: '一号门' });
    const { token, serverTime } = opened.json() as { token: string; serverTime: number };
    const headers = { authorization: `Device ${token}`, 'content-type': 'application/json' };
    const door = `${portal.url}/api/v1/checkin/${activityId}`;
    const { salt } = (await (await fetch(`${door}/roster`, { headers })).json()) as { salt: string };
    const deliver = async (scan: object): Promise<void> => {
      const body = JSON.stringify({ scans: [scan], since: 0, waiting: 0 });
      const answer = await fetch(`${door}/scans`, { method: 'POST', headers, body });
      expect(answer.status).toBe(200);
    };
    const id = newId();
    await deliver({ id, kind: 'admit', at: serverTime, lookup: codeKey(code, salt).lookup });
    return () => deliver({ id: newId(), kind: 'revoke', at: serverTime, revokes: id, reason: 'mistake' });
  }

  /** The card of the indicator on competitions. */
  async function card(): Promise<string> {
    const { text } = await chair.get('/assessment/F');
    const tokens = /name="_csrf" value="[^"]+"/g;
    return text.slice(text.indexOf('id="F1.1"'), text.indexOf('id="F1.2"')).replaceAll(tokens, '');
  }

  async function facts(): Promise<FactRow[]> {
    const answer = await chair.api('GET', '/api/v1/facts');
    return (answer.json() as { rows: FactRow[] }).rows;
  }

  /** The queue makes facts of it soon, not at once. */
  async function until(done: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; !(await done()); tries += 1) {
      if (tries > 100) throw new Error('it did not happen');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  it('shows value, source and day in the draft; a revoked scan withdraws them', async () => {
    const people = ['孙一帆（演示）', '钱可（演示）'];
    const { activityId, tickets } = await checkinCase(portal, people, { kind: 'competition', title: TITLE });
    const joined = (rows: readonly FactRow[]) =>
      rows.filter(({ kind, withdrawn }) => kind === 'competition_joined' && withdrawn === null).length;
    const first = await scanned(activityId, tickets[0]!);
    await scanned(activityId, tickets[1]!);
    await until(async () => joined(await facts()) === 2);

    const filled = await card();
    expect(filled).toMatch(/name="values\.competition_participants"[^>]*value="2"/);
    expect(filled).toContain(`来自平台记录：<a href="/activities/${activityId}">${TITLE}</a>`);
    expect(filled).toContain('2026-11-20 ×2');
    expect(filled).toContain('待确认');
    for (const name of people) expect(filled).not.toContain(name);

    await first();
    await until(async () => joined(await facts()) === 1);
    expect(await card()).toMatch(/name="values\.competition_participants"[^>]*value="1"/);
    expect((await chair.get('/facts')).text).toContain('签到记录已撤销');
  });

  it('at a salon is recorded, and earns neither points nor credit', async () => {
    const before = await card();
    const { activityId, tickets } = await checkinCase(portal, ['周明远（演示）']);
    await scanned(activityId, tickets[0]!);
    await until(async () =>
      (await facts()).some(({ kind, source }) => kind === 'activity_attended' && source.id === activityId),
    );
    expect(await card()).toBe(before);
    const credit = await chair.api('GET', `/api/v1/unions/${portal.unionId}/alliance-credit`);
    expect(credit.json()).toMatchObject({ credit: { points: 0 } });
  });
});
