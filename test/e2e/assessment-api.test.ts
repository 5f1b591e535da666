import { newId } from '#kernel';
import { sampleFile } from '#testing';
import type { PortalClient } from '../support/portal-client.js';
import { sampleCase } from '../support/sample-case.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

interface Saved {
  readonly entries: readonly { readonly key: string; readonly version: number; readonly state: string }[];
  readonly standing: { readonly total: number; readonly star: number } | null;
  readonly indicators: readonly { readonly code: string; readonly score: number; readonly next: string }[];
}

describe('the API of self-assessments', () => {
  let portal: TestPortal;
  let chair: PortalClient;
  let id: string;

  beforeAll(async () => {
    portal = await startTestPortal();
    id = (await sampleCase(portal)).assessmentId;
    chair = await portal.client('union_chair');
  });
  afterAll(() => portal.close());

  const path = (rest = '') => `/api/v1/assessments/${id}${rest}`;
  const put = (code: string, version: unknown, values: unknown, who = chair) =>
    who.api('PUT', path(`/answers/${code}`), { version, values });
  const version = async (code: string): Promise<number> => {
    const sheet = (await chair.api('GET', path())).json() as {
      sheet: { answers: Record<string, { version: number } | undefined> };
    };
    return sheet.sheet.answers[code]?.version ?? 0;
  };

  it('lists a union’s own, and shows one with score, gap and completion', async () => {
    const list = (await chair.api('GET', '/api/v1/assessments')).json() as { id: string }[];
    expect(list.map((one) => one.id)).toEqual([id]);
    const one = (await chair.api('GET', path())).json();
    expect(one).toMatchObject({
      status: 'draft',
      rating: { star: 3 },
      completion: { done: 55, applicable: 55 },
    });
  });

  it('saves an answer and says what it is worth', async () => {
    const answer = await put('A2.3', await version('A2.3'), { good_deeds_done: 1 });
    expect(answer.status).toBe(200);
    const saved = answer.json() as Saved;
    expect(saved.indicators[0]).toMatchObject({ code: 'A2.3', score: 0.3 });
    expect(saved.indicators[0]!.next).toContain('0.6');
    expect(saved.standing!.total).toBeLessThan(100);
  });

  it('answers 409 with both values to whoever was slower', async () => {
    const seen = await version('A1.1');
    expect((await put('A1.1', seen, { party_union_decisions: 1 })).status).toBe(200);
    const slower = await put('A1.1', seen, { party_union_decisions: 5 });
    expect(slower.status).toBe(409);
    expect(slower.headers.get('content-type')).toContain('application/problem+json');
    expect(slower.json()).toMatchObject({
      code: 'assessment.edited_elsewhere',
      conflicts: [
        {
          key: 'A1.1',
          yours: { party_union_decisions: 5 },
          theirs: { values: { party_union_decisions: 1 }, version: seen + 1 },
        },
      ],
    });
  });

  it('answers 422 with the field, in the caller’s language, and saves nothing', async () => {
    const before = await version('A2.1');
    const refused = await put('A2.1', before, { agreed_done: 9, agreed_due: 5 });
    expect(refused.status).toBe(422);
    expect(refused.json()).toMatchObject({
      code: 'assessment.refused',
      errors: [
        {
          pointer: '/answers/A2.1/agreed_done',
          code: 'assessment.input_numerator_exceeds',
          message: '已办结事项数（9）不能大于已到期的议定事项数（5）。',
        },
      ],
    });
    expect(await version('A2.1')).toBe(before);
  });

  it.each<[unknown, unknown]>([
    ['1', { agreed_done: 1 }],
    [-1, { agreed_done: 1 }],
    [1, 'text'],
    [1, { agreed_done: { a: 1 } }],
    [1, { agreed_done: '<script>' }],
  ])('refuses the body %j %j without a fault', async (sent, values) => {
    const { status } = await put('A2.1', sent, values);
    expect([400, 409, 422]).toContain(status);
  });

  it.each([
    {},
    { facts: null },
    { facts: { members_total: null } },
    { facts: { members_total: { version: 'x' } } },
  ])('refuses the facts %j without a fault', async (body) => {
    expect((await chair.api('PUT', path('/profile'), body)).status).toBe(422);
  });

  it('saves facts all or none', async () => {
    const sheet = (await chair.api('GET', path())).json() as {
      sheet: { profile: Record<string, { version: number }> };
    };
    const versionOf = (fact: string) => sheet.sheet.profile[fact]!.version;
    const wrong = await chair.api('PUT', path('/profile'), {
      facts: {
        new_hires: { version: versionOf('new_hires'), value: 15 },
        female_members: { version: versionOf('female_members'), value: 9999 },
      },
    });
    expect(wrong.status).toBe(422);
    const after = (await chair.api('GET', path())).json() as {
      sheet: { profile: Record<string, { values: object }> };
    };
    expect(after.sheet.profile['new_hires']!.values).toEqual({ new_hires: 14 });
  });

  it('gives the catalogue it is pinned to, for good', async () => {
    const answer = await chair.api('GET', path('/catalogue?version=1'));
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect((answer.json() as { meta: object }).meta).toMatchObject({ id: 'star-union-default' });
  });

  it('plans the way to a star within the caller’s wishes', async () => {
    await put('G1.1', await version('G1.1'), { funds_paid: 60000, funds_due: 86000 });
    await put('E1.1', await version('E1.1'), { contracts_signed: 100, employees_over_1m: 120 });
    const plan = async (query: string) =>
      (await chair.api('GET', path(`/plan${query}`))).json() as {
        next: { steps: { indicator: string }[] } | null;
        blockedBy: string[];
      };
    const { next } = await plan('');
    expect(next!.steps.map((step) => step.indicator)).toContain('E1.1');
    expect(await plan('?star=3&exclude=E1.1')).toEqual({ next: null, blockedBy: ['unreachable'] });
  });

  it('puts a proof to an indicator and takes it away, only one that fits', async () => {
    const upload = await chair.upload(
      '/evidence/new',
      { kind: 'party_minutes', periodFrom: '2026-05-12' },
      new File([new Uint8Array(sampleFile.pdf('minutes'))], '会议纪要.pdf'),
    );
    expect(upload.status).toBe(303);
    const { rows } = (await chair.api('GET', '/api/v1/evidence')).json() as { rows: { id: string }[] };
    const proof = rows[0]!.id;
    expect((await chair.api('PUT', path(`/evidence/A1.1/${proof}`))).status).toBe(204);
    expect((await chair.api('PUT', path(`/evidence/A2.1/${proof}`))).status).toBe(422);
    expect((await chair.api('PUT', path(`/evidence/A1.1/${newId()}`))).status).toBe(404);
    expect((await chair.api('DELETE', path(`/evidence/A1.1/${proof}`))).status).toBe(204);
  });

  it('does not exist for others: reviewers write nothing, another union sees nothing', async () => {
    const reviewer = await portal.client('subdistrict_reviewer');
    expect((await reviewer.api('GET', path())).status).toBe(200);
    expect((await put('A1.1', 1, { party_union_decisions: 1 }, reviewer)).status).toBe(403);
    const stranger = await portal.client('union_chair', newId());
    expect((await stranger.api('GET', path())).status).toBe(404);
    expect((await put('A1.1', 1, { party_union_decisions: 1 }, stranger)).status).toBe(404);
    const officer = await portal.client('union_officer');
    expect((await officer.api('POST', path('/submission'), {})).status).toBe(403);
    const nobody = await portal.client();
    expect((await nobody.api('GET', path())).status).toBe(401);
  });

  it('names everything that stops a submission, then takes it once', async () => {
    const refused = await chair.api('POST', path('/submission'), { reasons: { x: 1 } });
    expect(refused.status).toBe(422);
    expect(refused.json()).toMatchObject({ code: 'assessment.not_ready' });
    const findings = (await chair.api('GET', path('/sweep'))).json() as { key: string; severity: string }[];
    const warnings = findings.filter(({ severity }) => severity === 'warning');
    const reasons = Object.fromEntries(warnings.map(({ key }) => [key, '现场核对（演示）']));
    const [first, second] = [
      await chair.api('POST', path('/submission'), { reasons }),
      await chair.api('POST', path('/submission'), { reasons }),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.json()).toEqual(first.json());
    const late = await put('A1.1', await version('A1.1'), { party_union_decisions: 9 });
    expect([late.status, (late.json() as { code: string }).code]).toEqual([409, 'assessment.locked']);
  });
});
