import { SubmitAssessment } from '../../libs/features/assessment/src/use-cases/submit-assessment.js';
import type { PortalClient } from '../support/portal-client.js';
import { acting, sampleCase, type SampleCase } from '../support/sample-case.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

interface Problem {
  readonly type: string;
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

/** What the pages of the federations do, by machine: the same use cases, the same refusals. */
describe('the JSON API of cycles, reviews and awards', () => {
  let portal: TestPortal;
  let sample: SampleCase;
  let admin: PortalClient;
  let reviewer: PortalClient;

  beforeAll(async () => {
    portal = await startTestPortal();
    sample = await sampleCase(portal);
    admin = await portal.client('district_admin');
    reviewer = await portal.client('subdistrict_reviewer');
  });
  afterAll(() => portal.close());

  it('plans a cycle, and points at what is wrong with one', async () => {
    const plan = { name: '接口轮次（演示）', year: 2026, asOf: '2026-12-31', opensOn: '2026-11-20' };
    const { catalogueVersionId } = sample;
    const refused = await admin.api('POST', '/api/v1/cycles', {
      ...plan,
      asOf: '2025-12-31',
      catalogueVersionId,
    });
    expect(refused.status).toBe(422);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect((refused.json() as Problem).errors).toMatchObject([
      { pointer: '/asOf', code: 'cycle.as_of_other_year' },
    ]);
    const made = await admin.api('POST', '/api/v1/cycles', { ...plan, catalogueVersionId });
    expect(made.status).toBe(201);
    const { id } = made.json() as { id: string };
    expect((await admin.api('POST', `/api/v1/cycles/${id}/open`)).status).toBe(204);
    expect((await admin.api('GET', `/api/v1/cycles/${id}`)).json()).toMatchObject({
      status: 'open',
      dueOn: '2026-12-18',
    });
  });

  it('takes figures for a case while it is with the union, no longer', async () => {
    const path = `/api/v1/cycles/cases/${sample.assessmentId}/facts`;
    const facts = {
      system: { survey_valid: 80, satisfied: 76, cc_satisfied: 74, home_users: 40 },
      vetoes: [],
    };
    const wrong = await admin.api('PUT', path, { ...facts, system: { survey_valid: 1.5 } });
    expect((wrong.json() as Problem).errors).toMatchObject([
      { pointer: '/survey_valid', code: 'cycle.fact_not_a_count' },
    ]);
    expect((await admin.api('PUT', path, facts)).status).toBe(204);
    await portal.asSystem(() =>
      portal.get(SubmitAssessment).execute({
        assessmentId: sample.assessmentId,
        reasons: new Proxy<Record<string, string>>({}, { get: () => '现场核对（演示）' }),
        principal: acting(portal.districtId, {
          role: 'union_chair',
          scopeType: 'union',
          scopeId: portal.unionId,
        }),
      }),
    );
    expect((await admin.api('PUT', path, facts)).status).toBe(409);
  });

  it('reviews a case', async () => {
    const path = `/api/v1/reviews/${sample.assessmentId}`;
    expect((await reviewer.api('GET', '/api/v1/reviews')).json()).toMatchObject({ total: 1 });
    expect((await reviewer.api('GET', path)).json()).toMatchObject({ stage: 'first', decisions: {} });
    const empty = await reviewer.api('PUT', `${path}/indicators/A1.1`, {
      kind: 'adjust',
      reason: '只有一件',
    });
    expect((empty.json() as Problem).errors).toMatchObject([{ pointer: '/values' }]);
    const decided = await reviewer.api('PUT', `${path}/indicators/A1.1`, {
      kind: 'adjust',
      reason: '只有一件',
      values: { party_union_decisions: 1 },
    });
    expect(decided.json()).toMatchObject({ kind: 'adjust', reason: '只有一件' });
    expect((await reviewer.api('POST', `${path}/finish`)).status).toBe(422);
  });

  it('does not decide before its time, nor for who may not', async () => {
    const path = `/api/v1/awards/${sample.assessmentId}`;
    expect((await admin.api('POST', `${path}/propose`)).status).toBe(409);
    expect((await reviewer.api('POST', `${path}/propose`)).status).toBe(403);
    expect((await admin.api('GET', '/api/v1/awards')).json()).toMatchObject({ total: 0 });
  });
});
