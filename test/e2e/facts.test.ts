import { UnitOfWork } from '#database';
import { type FactDraft, FactQueries, FactRecorder } from '#facts';
import { principalOf } from '#identity';
import { newId } from '#kernel';
import { seedUnion } from '#organizations';
import { SubmitAssessment } from '../../libs/features/assessment/src/use-cases/submit-assessment.js';
import { answeredAssessment, openSampleCycle } from '../support/sample-case.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import type { PortalClient } from '../support/portal-client.js';

let portal: TestPortal;
let chair: PortalClient;
let admin: PortalClient;
let cycleId: string;

beforeAll(async () => {
  portal = await startTestPortal({ work: true });
  ({ cycleId } = await openSampleCycle(portal));
  chair = await portal.client('union_chair');
  admin = await portal.client('district_admin');
});
afterAll(() => portal.close());

const source = (title: string, path: string | null = null) => ({ type: 'project', id: newId(), title, path });

/** As a feature does it: inside the transaction of the cause. */
async function happened(part: Partial<FactDraft>): Promise<FactDraft['source']> {
  const draft: FactDraft = {
    kind: 'project_accepted',
    unions: [portal.unionId],
    from: '2026-05-12',
    to: '2026-05-12',
    quantity: 1,
    unit: 'items',
    source: source('换线时间减半（演示）', '/innovation/results'),
    ...part,
  };
  await told(() => portal.get(FactRecorder).announce(draft));
  await until(async () => (await factsOf(draft.source.id)).length === draft.unions.length);
  return draft.source;
}

function told(work: () => Promise<void>): Promise<void> {
  return portal.asSystem(() => portal.get(UnitOfWork).run(work));
}

async function factsOf(sourceId: string) {
  const { rows } = await portal.asSystem(() => portal.get(FactQueries).list({}));
  return rows.filter((one) => one.source.id === sourceId);
}

/** The queue does it: soon, not at once. */
async function until(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await done()); tries += 1) {
    if (tries > 100) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The card of an indicator on the chair's page. */
async function card(code: string): Promise<string> {
  const { text: html } = await chair.get(`/assessment/${code.charAt(0)}`);
  const from = html.indexOf(`id="${code}"`);
  return html.slice(from, html.indexOf('</section>', from));
}

describe('what happened comes back to the self-assessment (R08)', () => {
  it('fills in the draft: value, source with its page, date, all to be confirmed', async () => {
    await happened({});
    await happened({ kind: 'problem_solved', source: { ...source('毛刺难题（演示）'), type: 'problem' } });
    await chair.post('/assessment/begin', {});
    const results = await card('F1.3');
    expect(results).toContain('来自平台记录：<a href="/innovation/results">换线时间减半（演示）</a>');
    expect(results).toContain('2026-05-12');
    expect(results).toContain('待确认');
    expect(results).toMatch(/name="values\.results_accepted"[^>]*value="1"/);
    const problems = await card('F2.2');
    expect(problems).toContain('毛刺难题（演示）');
    expect(problems).toMatch(/name="values\.problems_solved"[^>]*value="1"/);
  });

  it('follows a further record, and its withdrawal', async () => {
    const further = await happened({ source: source('一次合格率（演示）'), to: '2026-06-30' });
    expect(await card('F1.3')).toMatch(/name="values\.results_accepted"[^>]*value="2"/);
    await told(() => portal.get(FactRecorder).withdraw(further, '验收有误'));
    await until(async () => (await factsOf(further.id))[0]?.withdrawn !== null);
    expect(await card('F1.3')).toMatch(/name="values\.results_accepted"[^>]*value="1"/);
  });

  it('wants another look where the union had confirmed, and says why', async () => {
    const confirmed = await happened({ kind: 'problem_solved', source: source('夹具松动（演示）') });
    await chair.post('/assessment/answers/F2.2/confirm', {});
    expect(await card('F2.2')).toContain('来自平台记录：');
    const [fact] = await factsOf(confirmed.id);
    await admin.post(`/facts/${fact!.id}/withdraw`, { reason: '双方否认签字' });
    const doubted = await card('F2.2');
    expect(doubted).toContain('撤回，请重新核对');
    expect(doubted).toContain('<s>夹具松动（演示）</s>');
    expect(doubted).toContain('双方否认签字');
    expect(doubted).toMatch(/name="values\.problems_solved"[^>]*value="2"/);
    await chair.post('/assessment/answers/F2.2/confirm', {});
    expect(await card('F2.2')).not.toContain('请重新核对');
  });

  it('tells the reviewer of a case that is handed in', async () => {
    const { unionId } = await seedUnion(portal.database.unitOfWork, portal.districtId, {
      subdistrictId: portal.subdistrictId,
    });
    const id = await answeredAssessment(portal, cycleId, unionId);
    await portal.asSystem(() =>
      portal.get(SubmitAssessment).execute({
        assessmentId: id,
        reasons: new Proxy<Record<string, string>>({}, { get: () => '现场核对（演示）' }),
        principal: principalOf('union_chair', portal.districtId, unionId),
      }),
    );
    const record = { id: newId(), title: '模温不稳（演示）', on: '2026-05-12', path: null };
    await portal.database.asOwner(
      `UPDATE assessment.assessments SET answers = jsonb_set(answers, '{F2.2,records}', $2) WHERE id = $1`,
      [id, JSON.stringify([record])],
    );
    await happened({ kind: 'problem_solved', unions: [unionId] });
    const reviewer = await portal.client('subdistrict_reviewer');
    const { text } = await reviewer.get(`/reviews/${id}?indicator=F2.2`);
    expect(text).toContain('<s>模温不稳（演示）</s>');
    expect(text).toContain('撤回，请重新核对');
  });

  it('gives nothing for being present', async () => {
    const before = await chair.get('/assessment/F');
    await happened({ kind: 'activity_attended', unit: 'times', source: source('主席沙龙（演示）') });
    const points = (page: string) => [...page.matchAll(/data-card="score"[^>]*>([^<]*)</g)].map(String);
    expect(points((await chair.get('/assessment/F')).text)).toEqual(points(before.text));
  });
});

describe('the list', () => {
  it('shows the union its records with their source and what they serve, withdrawn ones struck with the reason', async () => {
    const { text: html } = await chair.get('/facts');
    expect(html).toContain('href="/catalogue#F1.3"');
    expect(html).toContain('<s>本企业难题获解决</s>');
    expect(html).toContain('撤回：双方否认签字');
    expect(html).not.toContain('name="reason"');
  });

  it('shows the credit of the year, which no indicator knows', async () => {
    const before = (await chair.get('/assessment/F')).text;
    await happened({ kind: 'union_open_day_hosted', unit: 'times', source: source('工会开放日（演示）') });
    const { text: html } = await chair.get('/facts');
    expect(html).toMatch(/credit-points"><b>2<\/b>/);
    expect(html).toContain('工会开放日（演示）');
    const answer = await chair.api('GET', `/api/v1/unions/${portal.unionId}/alliance-credit?year=2026`);
    expect(answer.json()).toMatchObject({ credit: { points: 2, cap: 10 } });
    expect((await chair.get('/assessment/F')).text.match(/data-card="score"[^>]*>[^<]*/g)).toEqual(
      before.match(/data-card="score"[^>]*>[^<]*/g),
    );
  });

  it('shows the district every union’s, by year, name and kind', async () => {
    const { unionId } = await seedUnion(portal.database.unitOfWork, portal.districtId, {
      name: '望海塑胶工会（演示）',
    });
    await happened({
      unions: [unionId],
      from: '2025-03-01',
      to: '2025-03-01',
      source: source('换模（演示）'),
    });
    expect((await admin.get('/facts')).text).toContain('望海塑胶工会（演示）');
    expect((await admin.get('/facts?year=2026')).text).not.toContain('望海塑胶工会（演示）');
    expect((await admin.get('/facts?q=望海')).text).not.toContain('夹具松动（演示）');
    expect((await admin.get(`/facts?union=${unionId}`)).text).toContain('换模（演示）');
    expect((await admin.get('/facts?kind=problem_solved')).text).not.toContain('换模（演示）');
    expect((await chair.get(`/facts?union=${unionId}`)).text).not.toContain('换模（演示）');
  });

  it('keeps what was typed when the reason is missing', async () => {
    const { rows } = await portal.asSystem(() => portal.get(FactQueries).list({ year: 2025 }));
    const answer = await admin.post(`/facts/${rows[0]!.id}/withdraw`, { reason: '长'.repeat(501) });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('最多 500 个字');
    expect(answer.text).toContain('长'.repeat(501));
  });
});

it('has the same through the interface', async () => {
  const list = await chair.api('GET', '/api/v1/facts?kind=project_accepted');
  const { rows } = list.json() as { rows: { id: string; kind: string; genuine: boolean }[] };
  expect(rows.map(({ kind }) => kind)).toEqual(rows.map(() => 'project_accepted'));
  const one = await chair.api('GET', `/api/v1/facts/${rows[0]!.id}`);
  expect(one.json()).toMatchObject({ id: rows[0]!.id, indicator: 'F1.3', genuine: true });
  const refused = await admin.api('POST', `/api/v1/facts/${rows[0]!.id}/withdrawal`, { reason: ' ' });
  expect(refused.status).toBe(422);
  expect(refused.json()).toMatchObject({ errors: [{ pointer: '/reason' }] });
});
