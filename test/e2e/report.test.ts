import { newId } from '#kernel';
import { SubmitAssessment } from '../../libs/features/assessment/src/use-cases/submit-assessment.js';
import type { PortalClient } from '../support/portal-client.js';
import { acting, sampleCase } from '../support/sample-case.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';
import { PdfDocument } from './pdf-document.js';

describe('the report of a case', () => {
  let portal: TestPortal;
  let chair: PortalClient;
  let id: string;

  beforeAll(async () => {
    portal = await startTestPortal({ work: true });
    id = (await sampleCase(portal)).assessmentId;
    chair = await portal.client('union_chair');
  });
  afterAll(() => portal.close());

  const download = async (address: string): Promise<Buffer> => {
    for (let tries = 0; tries < 120; tries += 1) {
      const answer = await fetch(portal.url + address, {
        headers: { cookie: chair.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
      });
      if (answer.headers.get('content-type')?.startsWith('application/pdf'))
        return Buffer.from(await answer.arrayBuffer());
      expect(answer.status).toBe(202);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error(`${address} was not printed`);
  };

  it('does not exist before anything was handed in', async () => {
    expect((await chair.get(`/results/${id}`)).status).toBe(404);
    expect((await chair.get(`/results/${id}/report.pdf`)).status).toBe(404);
  });

  it('is printed once, however often it is asked for, and names all 57 indicators', async () => {
    await portal.asSystem(() =>
      portal.get(SubmitAssessment).execute({
        assessmentId: id,
        reasons: new Proxy<Record<string, string>>({}, { get: () => '现场核对（演示）' }),
        principal: acting(portal.districtId, {
          role: 'union_chair',
          scopeType: 'union',
          scopeId: portal.unionId,
        }),
      }),
    );
    const page = await chair.get(`/results/${id}`);
    expect(page.status).toBe(200);
    const codes = new Set([...page.text.matchAll(/class="code">([A-G]\d\.\d)</g)].map(([, code]) => code));
    expect(codes.size).toBe(57);

    const first = await Promise.all([1, 2, 3].map(() => chair.get(`/results/${id}/report.pdf`)));
    expect(first.map(({ status }) => status)).toEqual([202, 202, 202]);
    const pdf = await PdfDocument.read(await download(`/results/${id}/report.pdf`));
    const text = (await pdf.text()).join('');
    for (const code of codes) expect(text).toContain(String(code));
    const jobs = await portal.database.asOwner<{ n: number }>(
      "SELECT count(*)::int AS n FROM jobs.progress WHERE name = 'report.render'",
    );
    expect(jobs).toEqual([{ n: 1 }]);
  });

  it('has no certificate without an award, and nothing for another union', async () => {
    expect((await chair.get(`/results/${id}/certificate.pdf`)).status).toBe(409);
    const stranger = await portal.client('union_chair', newId());
    expect((await stranger.get(`/results/${id}`)).status).toBe(404);
    expect((await stranger.get(`/results/${id}/report.pdf`)).status).toBe(404);
  });
});
