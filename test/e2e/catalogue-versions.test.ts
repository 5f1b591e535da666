import { readDefaultCatalogue } from '#catalogue';
import type { PortalClient } from '../support/portal-client.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

const PATH = '/catalogue/versions';
const yaml = (text: string) => new File([text], 'catalogue.yaml', { type: 'application/yaml' });

describe('the catalogue versions of a district', () => {
  let portal: TestPortal;
  let admin: PortalClient;
  let source: string;

  beforeAll(async () => {
    portal = await startTestPortal();
    admin = await portal.client('district_admin');
    source = await readDefaultCatalogue();
  });
  afterAll(() => portal.close());

  it('are adopted, looked at, published and then frozen', async () => {
    expect((await admin.get(PATH)).text).toContain('还没有目录版本');
    expect((await admin.api('GET', '/api/v1/catalogue/published')).status).toBe(404);
    const { location } = await admin.post(`${PATH}/adopt`);
    const draft = await admin.get(String(location));
    expect(draft.text).toContain('检查通过，可以发布');
    expect(draft.text).toContain('7 类 18 项 57 个指标');
    const rowVersion = /name="rowVersion" value="(\d+)"/.exec(draft.text)?.[1] ?? '';
    expect((await admin.post(`${String(location)}/publish`, { rowVersion })).status).toBe(303);
    const published = (await admin.get(String(location))).text;
    expect(published).toContain('已发布');
    expect(published).not.toContain('确认发布');
    const again = await admin.post(`${String(location)}/publish`, { rowVersion });
    expect((await admin.get(String(again.location))).text).toContain('没有发布：这个版本已发布，不能再改');
    expect((await admin.post(`${String(location)}/discard`)).status).toBe(409);
    const everyone = await portal.client();
    expect((await everyone.api('GET', '/api/v1/catalogue/published')).json()).toMatchObject({
      status: 'published',
    });
  });

  it('are downloaded as they came in', async () => {
    const [version] = (await admin.api('GET', '/api/v1/catalogue/versions')).json() as { id: string }[];
    const { text, headers } = await admin.get(`${PATH}/${version?.id ?? ''}/source`);
    expect(text).toBe(source);
    expect(headers.get('content-disposition')).toContain('star-union-default-1.0.0-draft.yaml');
  });

  it('are refused with line and place where the file is broken', async () => {
    const broken = source
      .replace('version: 1.0.0-draft', 'version: 2.0.0')
      .replace('max_points: 1.5', 'max_points: plenty');
    const { status, text } = await admin.upload(PATH, {}, yaml(broken));
    expect(status).toBe(422);
    expect(text).toContain('文件没有采用');
    expect(text).toContain('categories.0.items.0.indicators.0.max_points');
    const line = broken.slice(0, broken.indexOf('max_points: plenty')).split('\n').length;
    expect(text).toContain(`>${line}</td>`);
    admin.setCookie('locale', 'en');
    expect((await admin.upload(PATH, {}, yaml(broken))).text).toContain('must be a number');
    admin.setCookie('locale', 'zh-CN');
  });

  it('say what stands against publishing', async () => {
    const unreachable = source
      .replace('version: 1.0.0-draft', 'version: 3.0.0')
      .replace('min_points: 90', 'min_points: 101');
    const { location } = await admin.upload(PATH, {}, yaml(unreachable));
    const page = (await admin.get(String(location))).text;
    expect(page).toContain('改正后才能发布');
    expect(page).not.toContain('确认发布');
    const rowVersion = /\/publish/.test(page) ? '' : '1';
    const forced = await admin.post(`${String(location)}/publish`, { rowVersion });
    expect((await admin.get(String(forced.location))).text).toContain('没有发布');
    expect((await admin.post(`${String(location)}/discard`)).status).toBe(303);
  });

  it.each([
    ['no file', ''],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00])],
    ['a page', '<!doctype html><script>alert(1)</script>'],
  ])('refuse %s', async (_name, content) => {
    const { status, text } = await admin.upload(PATH, {}, new File([content], 'x.yaml'));
    expect(status).toBe(422);
    expect(text).not.toContain('<script>alert');
  });

  it('are nobody else’s business', async () => {
    for (const role of ['union_chair', 'district_leader', 'auditor', 'operator'] as const)
      expect((await (await portal.client(role)).get(PATH)).status).toBe(403);
    expect((await admin.get(`${PATH}/01936f00-0000-7000-8000-000000000000`)).status).toBe(404);
    expect((await admin.get(`${PATH}/..%2f..%2fetc`)).status).toBe(404);
  });

  it('are taken by the API with every problem', async () => {
    const refused = await admin.api('POST', '/api/v1/catalogue/versions', { source: 'meta: [' });
    expect(refused.status).toBe(422);
    expect(refused.json()).toMatchObject({ code: 'catalogue.unreadable', errors: [{ pointer: '/source' }] });
    const taken = await admin.api('POST', '/api/v1/catalogue/versions', {
      source: source.replace('version: 1.0.0-draft', 'version: 4.0.0'),
    });
    const { id } = taken.json() as { id: string };
    expect((await admin.api('GET', `/api/v1/catalogue/versions/${id}/problems`)).json()).toEqual([]);
    expect(
      (await admin.api('POST', `/api/v1/catalogue/versions/${id}/publish`, { rowVersion: 9 })).status,
    ).toBe(409);
    expect(
      (await admin.api('POST', `/api/v1/catalogue/versions/${id}/publish`, { rowVersion: 1 })).status,
    ).toBe(204);
    expect((await admin.api('DELETE', `/api/v1/catalogue/versions/${id}`)).status).toBe(409);
  });
});
