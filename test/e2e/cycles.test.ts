import { AdoptDefaultCatalogue, CatalogueQueries, PublishCatalogue } from '#catalogue';
import { StartAssessment } from '#assessment';
import type { Grant, Principal } from '#http';
import { systemPrincipal } from '#identity';
import { type PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const acting = (
  districtId: string,
  role: string,
  scopeType: Grant['scopeType'],
  scopeId: string,
): Principal => ({
  ...systemPrincipal(districtId),
  grants: [{ role, scopeType, scopeId }],
});
const idIn = (location: string | null): string => String(location).split('/').at(-1) ?? '';

describe('the district plans a cycle', () => {
  let portal: TestPortal;
  let admin: PortalClient;
  let catalogueVersionId: string;

  beforeAll(async () => {
    portal = await startTestPortal();
    const principal = acting(portal.districtId, 'district_admin', 'district', portal.districtId);
    catalogueVersionId = await portal.asSystem(async () => {
      const id = await portal.get(AdoptDefaultCatalogue).execute(principal);
      const draft = await portal.get(CatalogueQueries).version(id);
      await portal.get(PublishCatalogue).execute(principal, { id, rowVersion: draft!.rowVersion });
      return id;
    });
    admin = await portal.client('district_admin');
  });
  afterAll(() => portal.close());

  const plan = (part: Record<string, string> = {}) => ({
    name: '2026年度星级评价（演示）',
    year: '2026',
    asOf: '2026-12-31',
    opensOn: '2026-11-20',
    dueOn: '',
    catalogueVersionId,
    ...part,
  });

  it('keeps what was typed and says beside each field what is wrong', async () => {
    const { status, text } = await admin.post(
      '/cycles/new',
      plan({ name: '', asOf: '2025-12-31', dueOn: '2026-11-01' }),
    );
    expect(status).toBe(422);
    expect(text).toContain('value="2025-12-31"');
    expect(text.match(/class="field-error"/g)).toHaveLength(1);
    const { text: later } = await admin.post(
      '/cycles/new',
      plan({ asOf: '2025-12-31', dueOn: '2026-11-01' }),
    );
    expect(later).toContain('评价截止日应在 2026 年内');
    expect(later).toContain('截止日期不能早于开始日期');
  });

  it('counts the due date by working days, opens once, and closes', async () => {
    const { location } = await admin.post('/cycles/new', plan());
    const id = idIn(location);
    const { text } = await admin.get(`/cycles/${id}`);
    expect(text).toContain('2026-12-18');
    expect((await admin.post(`/cycles/${id}/open`)).status).toBe(303);
    expect((await admin.post(`/cycles/${id}/open`)).status).toBe(409);
    expect((await admin.post(`/cycles/${id}/close`)).status).toBe(303);
  });

  it('lets the district, and no union, enter survey figures and vetoes', async () => {
    const { location } = await admin.post('/cycles/new', plan({ name: '录入测试（演示）' }));
    const cycleId = idIn(location);
    await admin.post(`/cycles/${cycleId}/open`);
    const assessmentId = await portal.asSystem(() =>
      portal.get(StartAssessment).execute({
        cycleId,
        unionId: portal.unionId,
        principal: acting(portal.districtId, 'union_chair', 'union', portal.unionId),
      }),
    );
    const path = `/cycles/${cycleId}/cases/${assessmentId}`;
    const wrong = await admin.post(path, { survey_valid: '10', satisfied: '11' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('不能多于总数 10');
    const fine = await admin.post(path, { survey_valid: '48', satisfied: '45', vetoes: ['V8'] });
    expect(fine.status).toBe(303);
    const { text } = await admin.get(path);
    expect(text).toMatch(/name="satisfied"[^>]*value="45"/);
    expect(text).toMatch(/value="V8" checked/);
    const own = await portal.client('union_chair');
    expect((await own.post(path, { survey_valid: '1' })).status).toBe(403);
  });

  it('shows a cycle of nobody as not found', async () => {
    expect((await admin.get('/cycles/0190a000-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await admin.get('/cycles/nonsense')).status).toBe(404);
  });
});
