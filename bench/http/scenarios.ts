import type { PortalClient } from '../../test/support/portal-client.js';
import { acting, type SampleCase, sampleCase } from '../../test/support/sample-case.js';
import type { TestPortal } from '../../test/support/test-portal.js';
import { SubmitAssessment } from '../../libs/features/assessment/src/use-cases/submit-assessment.js';
import { CLIENTS } from './compare.js';
import { copyCycles, cyclePlace, CYCLES, FIRST_CYCLE, multiplyUnions } from './many-unions.js';
import type { Scenario } from './scenario.js';

export const UNIONS = 2_000;

/** Fills the portal's district and says what is asked of it. */
export async function prepareScenarios(portal: TestPortal): Promise<readonly Scenario[]> {
  const sample = await sampleCase(portal);
  await submit(portal, sample);
  await multiplyUnions(portal, UNIONS);
  const drafting = await chairs(portal, 'draft', 2 * CLIENTS);
  const reviewer = await portal.client('subdistrict_reviewer');
  const visitor = await portal.client('public');
  const saving = async (client: PortalClient): Promise<string> =>
    `_csrf=${encodeURIComponent(await client.csrfToken())}&version={n}&values.party_union_decisions={parity}`;
  const page = { status: 200, least: 0.3, body: null };
  return [
    {
      what: 'save of one answer',
      path: '/assessment/answers/A1.1',
      least: 0.4,
      status: 303,
      people: drafting.slice(0, CLIENTS),
      shadows: drafting.slice(CLIENTS),
      body: saving,
    },
    { ...page, what: 'chair’s self-assessment page', path: '/assessment/A', ...both(drafting) },
    { ...page, what: 'reviewer’s worklist', path: '/reviews', ...both([reviewer]) },
    { ...page, what: 'register', path: '/register', ...both([visitor]) },
    await creating(portal, sample),
  ];
}

/** The next cycles: each union that was rated begins one with the answers of the last. */
async function creating(portal: TestPortal, { cycleId }: SampleCase): Promise<Scenario> {
  const rated = await chairs(portal, 'awarded', CLIENTS + 1);
  return {
    what: 'creating a full assessment',
    path: '/api/v1/assessments',
    least: 0.3,
    status: 201,
    before: () => copyCycles(portal, cycleId),
    people: rated.slice(0, CLIENTS),
    shadows: rated.slice(CLIENTS),
    body: () => Promise.resolve(JSON.stringify({ cycleId: cyclePlace('{n}') })),
    json: true,
    first: FIRST_CYCLE,
    makes: {
      place: cyclePlace,
      made: (answer) => [(JSON.parse(answer) as { id: string }).id],
      from: FIRST_CYCLE + CYCLES / 4,
    },
  };
}

function submit(portal: TestPortal, { assessmentId }: SampleCase): Promise<unknown> {
  const chair = { role: 'union_chair', scopeType: 'union', scopeId: portal.unionId } as const;
  const reasons = new Proxy<Record<string, string>>({}, { get: () => '现场核对（演示）' });
  return portal.asSystem(() =>
    portal
      .get(SubmitAssessment)
      .execute({ assessmentId, reasons, principal: acting(portal.districtId, chair) }),
  );
}

/** Chairs of unions whose case has got so far. */
async function chairs(portal: TestPortal, status: string, count: number): Promise<readonly PortalClient[]> {
  const unions = await portal.database.asOwner<{ id: string }>(
    `SELECT union_id AS id FROM assessment.assessments WHERE status = '${status}' ORDER BY id LIMIT ${count}`,
  );
  return Promise.all(unions.map(({ id }) => portal.client('union_chair', id)));
}

function both(people: readonly PortalClient[]): Pick<Scenario, 'people' | 'shadows'> {
  return { people, shadows: people };
}
