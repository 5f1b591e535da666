import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { AppConfig } from '#config';
import { AdoptDefaultCatalogue, CatalogueQueries, PublishCatalogue } from '#catalogue';
import { EvidenceQueries, LinkEvidence } from '#evidence';
import { principalOf } from '#identity';
import { newId } from '#kernel';
import { seedUnion } from '#organizations';
import { sampleFile } from '#testing';
import type { PortalClient } from '../support/portal-client.js';
import { abortedUpload, endlessUpload } from '../support/raw-upload.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const MIB = 1024 * 1024;

describe('the evidence shelf', () => {
  let portal: TestPortal;
  let chair: PortalClient;
  let unionId: string;

  beforeAll(async () => {
    portal = await startTestPortal({ env: { STAR_FILES_MAX_MB: '2' } });
    mkdirSync(portal.get(AppConfig).files.dir);
    const admin = principalOf('district_admin', portal.districtId);
    await portal.asSystem(async () => {
      const id = await portal.get(AdoptDefaultCatalogue).execute(admin);
      const { rowVersion } = (await portal.get(CatalogueQueries).version(id))!;
      await portal.get(PublishCatalogue).execute(admin, { id, rowVersion });
    });
  });
  beforeEach(async () => {
    ({ unionId } = await seedUnion(portal.database.unitOfWork, portal.districtId, {
      subdistrictId: portal.subdistrictId,
    }));
    chair = await portal.client('union_chair', unionId);
  });
  afterAll(() => portal.close());

  const fields = (part: Record<string, string> = {}) => ({
    kind: 'party_minutes',
    periodFrom: '2026-03-01',
    ...part,
  });
  const pdf = (mark = newId()) => sampleFile.pdf(mark);
  const upload = (content: Buffer, name = '会议纪要.pdf', part: Record<string, string> = {}) =>
    chair.upload('/evidence/new', fields(part), new File([new Uint8Array(content)], name));
  const shelf = async () =>
    (await chair.api('GET', '/api/v1/evidence')).json() as {
      total: number;
      rows: { id: string; name: string; sha256: string }[];
    };
  const filesOnDisk = () => {
    const all = readdirSync(portal.get(AppConfig).files.dir, { recursive: true, withFileTypes: true });
    return all.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  };

  it('takes a file with the fields its kind needs, without a script', async () => {
    const form = await chair.get('/evidence/new?kind=party_minutes');
    expect(form.text).toContain('党组织会议纪要');
    expect(form.text).toContain('value="2026-11-20"');
    expect((await upload(pdf())).location).toBe('/evidence');
    const page = (await chair.get('/evidence')).text;
    expect(page).toContain('会议纪要.pdf');
    expect(page).toContain('2026-03-01');
    expect(page).toContain('还没有用于任何指标');
  });

  it('asks each kind for what it needs', async () => {
    const text = async (kind: string) => (await chair.get(`/evidence/new?kind=${kind}`)).text;
    expect(await text('activity_roster')).toContain('name="masked"');
    expect(await text('headcount_proof')).toContain('不保存文件');
    expect(await text('headcount_proof')).not.toContain('name="periodTo"');
    expect(await text('collective_contract')).toContain('失效日期');
    for (const wrong of ['member_roster', 'nonsense', ''])
      expect((await chair.get(`/evidence/new?kind=${wrong}`)).location).toBe('/evidence');
  });

  it('shows what is wrong beside the field, and keeps what was typed', async () => {
    const answer = await upload(pdf(), 'x.pdf', {
      kind: 'activity_roster',
      periodFrom: '2026-03-02',
      periodTo: '2026-03-01',
      conclusion: '"<b>',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/id="masked-error"[^]*请先遮盖个人信息/);
    expect(answer.text).toMatch(/id="periodTo-error"[^]*结束日期不能早于开始日期/);
    expect(answer.text).toContain('value="&quot;&lt;b&gt;"');
    expect((await shelf()).total).toBe(0);
  });

  it.each<[string, Buffer | (() => Buffer), string]>([
    ['a program', sampleFile.program(), '实际类型'],
    ['a page', Buffer.from('<html><script>alert(1)</script></html>'), '不能上传这种文件'],
    ['nothing', Buffer.alloc(0), '空文件'],
    ['a file cut off', () => pdf().subarray(0, -20), '文件不完整'],
    [
      'a file one byte above the limit',
      () => Buffer.concat([pdf(), Buffer.alloc(2 * MIB + 1)]).subarray(0, 2 * MIB + 1),
      '最多 2 MB',
    ],
  ])('refuses %s that calls itself a PDF, and keeps nothing', async (_name, content, reason) => {
    const before = filesOnDisk();
    const answer = await upload(typeof content === 'function' ? content() : content);
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(new RegExp(`id="file-error"[^]*${reason}`));
    expect(filesOnDisk()).toEqual(before);
    expect((await shelf()).total).toBe(0);
  });

  it('takes a file of exactly the limit', async () => {
    const whole = pdf();
    const padded = Buffer.concat([
      Buffer.from('%PDF-1.4\n'),
      Buffer.alloc(2 * MIB - 9 - whole.length, 0x20),
      whole,
    ]);
    expect(padded.length).toBe(2 * MIB);
    expect((await upload(padded)).status).toBe(303);
  });

  it('stops a 2 GB upload early', async () => {
    const before = filesOnDisk();
    const csrf = await chair.csrfToken();
    const { status, sent } = await endlessUpload(`${portal.url}/evidence/new`, chair, {
      _csrf: csrf,
      ...fields(),
    });
    expect([413, 422]).toContain(status);
    expect(sent).toBeLessThan(64 * MIB);
    expect(filesOnDisk()).toEqual(before);
  });

  it('keeps nothing of an upload whose sender goes away', async () => {
    const before = filesOnDisk();
    const csrf = await chair.csrfToken();
    await abortedUpload(`${portal.url}/evidence/new`, chair, { _csrf: csrf, ...fields() });
    await waitFor(() => filesOnDisk().length === before.length);
    expect((await shelf()).total).toBe(0);
    portal.errors.take();
  });

  it('stores the same file once', async () => {
    const content = pdf();
    const before = filesOnDisk().length;
    await upload(content, 'a.pdf');
    await upload(content, 'b.pdf');
    expect((await chair.get('/evidence')).text).toContain('没有重复保存');
    expect((await shelf()).total).toBe(1);
    expect(filesOnDisk()).toHaveLength(before + 1);
  });

  it.each([
    ['../../../../etc/passwd.pdf', 'passwd.pdf'],
    ['<img src=x onerror=alert(1)>.pdf', '_img src=x onerror=alert(1)_.pdf'],
    ['{{#each this}}.pdf', '{{#each this}}.pdf'],
    ['a\u202efdp.exe', 'afdp.exe.pdf'],
    ['长'.repeat(300) + '.pdf', `${'长'.repeat(120)}.pdf`],
  ])('shows the name %j as harmless text', async (given, shown) => {
    expect((await upload(pdf(), given)).status).toBe(303);
    expect((await shelf()).rows[0]?.name).toBe(shown);
    const { status, text } = await chair.get('/evidence');
    expect(status).toBe(200);
    expect(text).not.toContain('<img src=x');
    const { id } = (await shelf()).rows[0]!;
    const file = await chair.get(`/evidence/${id}/file`);
    expect(file.headers.get('content-disposition')).toContain(
      encodeURIComponent(shown).replace(/[()]/g, (one) => `%${one.charCodeAt(0).toString(16)}`),
    );
  });

  it('hands out files as what they are, locked up', async () => {
    await upload(
      await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
      '照片.jpeg',
    );
    const { id, sha256 } = (await shelf()).rows[0]!;
    const shown = await chair.get(`/evidence/${id}/file`);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'private, no-store',
    });
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; .*%E7%85%A7%E7%89%87\.jpeg\.png$/);
    const saved = await chair.get(`/evidence/${id}/file?download=1`);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect((await chair.api('GET', `/api/v1/evidence/${id}`)).json()).toMatchObject({
      sha256,
      mediaType: 'image/png',
    });
  });

  it('keeps no byte of what is only looked at', async () => {
    const before = filesOnDisk();
    const answer = await upload(pdf(), '社保.pdf', {
      kind: 'social_insurance_proof',
      conclusion: '参保 126 人',
    });
    expect(answer.status).toBe(303);
    expect(filesOnDisk()).toEqual(before);
    const { id } = (await shelf()).rows[0]!;
    expect((await chair.get('/evidence')).text).toContain('参保 126 人');
    expect((await chair.get(`/evidence/${id}/file`)).status).toBe(410);
  });

  it('shows files to those in scope and to nobody else', async () => {
    await upload(pdf());
    const { id } = (await shelf()).rows[0]!;
    const path = `/evidence/${id}/file`;
    const status = async (client: PortalClient) => (await client.get(path)).status;
    const elsewhere = await seedUnion(portal.database.unitOfWork, portal.districtId);
    expect(await status(await portal.client('subdistrict_reviewer', portal.subdistrictId))).toBe(200);
    expect(await status(await portal.client('district_reviewer'))).toBe(200);
    expect(await status(await portal.client('auditor'))).toBe(200);
    expect(await status(await portal.client('subdistrict_reviewer', elsewhere.subdistrictId))).toBe(404);
    expect(await status(await portal.client('union_chair', elsewhere.unionId))).toBe(404);
    expect(await status(await portal.client('operator'))).toBe(403);
    expect(await status(await portal.client())).not.toBe(200);
    for (const foreign of [newId(), '..%2f..%2fetc%2fpasswd', 'a'.repeat(64)])
      expect((await chair.get(`/evidence/${foreign}/file`)).status).toBe(404);
    const stranger = await portal.client('union_chair', elsewhere.unionId);
    expect((await stranger.post(`/evidence/${id}/remove`)).status).toBe(404);
    expect((await stranger.api('DELETE', `/api/v1/evidence/${id}`)).status).toBe(404);
  });

  it('lets go of what is not used, and not of what is', async () => {
    await upload(pdf(), '一.pdf');
    await upload(pdf(), '二.pdf');
    const [second, first] = (await shelf()).rows;
    await portal.asSystem(() =>
      portal.get(LinkEvidence).execute(principalOf('union_chair', portal.districtId, unionId), first!.id, {
        unionId,
        assessmentId: newId(),
        indicatorCode: 'A1.1',
        indicatorPeriod: 'evaluation_year',
        asOf: '2026-12-31',
        accepts: [{ code: 'party_minutes', nameZh: '', nameEn: '', reuse: 'period', storage: 'full' }],
      }),
    );
    expect((await chair.get('/evidence')).text).toContain('党组织年度研究工会工作并形成议定事项');
    expect((await chair.post(`/evidence/${first!.id}/remove`)).status).toBe(409);
    expect((await chair.post(`/evidence/${second!.id}/remove`)).status).toBe(303);
    expect((await shelf()).rows.map((one) => one.id)).toEqual([first!.id]);
    expect(await portal.asSystem(() => portal.get(EvidenceQueries).byId(second!.id))).toBeNull();
  });

  it('refuses an upload without the token before reading it', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields())) body.set(name, value);
    body.set('file', new File([new Uint8Array(pdf())], 'x.pdf'));
    expect((await chair.send('POST', '/evidence/new', { body })).status).toBe(403);
    expect((await shelf()).total).toBe(0);
  });

  it('takes uploads through the API', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields({ periodFrom: 'soon' }))) body.set(name, value);
    body.set('file', new File([new Uint8Array(pdf())], 'x.pdf'));
    const headers = { 'x-csrf-token': await chair.csrfToken(), accept: 'application/json' };
    const wrong = await chair.send('POST', '/api/v1/evidence', { body, headers });
    expect(wrong.status).toBe(422);
    expect(wrong.json()).toMatchObject({ code: 'evidence.invalid', errors: [{ pointer: '/periodFrom' }] });
    body.set('periodFrom', '2026-03-01');
    const file = body.get('file')!;
    body.delete('file');
    body.set('file', file);
    const taken = await chair.send('POST', '/api/v1/evidence', { body, headers });
    expect([taken.status, taken.json()]).toMatchObject([201, { existed: false }]);
  });
});

async function waitFor(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 100) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
