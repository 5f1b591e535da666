import { type Industry, seedUnion } from '#organizations';
import readWorkbook from 'read-excel-file/node';
import { seedMember } from '../../libs/features/alliance/src/testing/seed-member.js';
import type { PortalClient } from '../support/portal-client.js';
import { seedAttended } from '../support/seed-attended.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

interface Row {
  group: string;
  base: number;
  values: (number | null)[];
}

let portal: TestPortal;
let admin: PortalClient;
const unions: Record<string, string[]> = {};

beforeAll(async () => {
  portal = await startTestPortal();
  admin = await portal.client('district_admin');
  for (const [name, industry, members] of [
    ['=1+1 街道（演示）', 'electronics', 6],
    ['海湾街道（演示）', 'logistics', 3],
    ['山前街道（演示）', 'new_energy', 8],
    ['河西街道（演示）', 'software', 5],
  ] as const)
    unions[name] = await subdistrict(name, industry, members);
  const [first = [], second = []] = Object.values(unions);
  const guests = [...first, ...first.slice(0, 2), ...second];
  await seedAttended(portal, {
    kind: 'chair_salon',
    title: '沙龙（演示）',
    startsAt: '2026-03-02T02:00:00Z',
    guests,
  });
  await seedAttended(portal, {
    kind: 'tech_salon',
    title: '技术沙龙（演示）',
    startsAt: '2026-05-02T02:00:00Z',
    guests: second.slice(0, 2),
  });
  await seedAttended(portal, {
    kind: 'union_open_day',
    title: '去年的（演示）',
    startsAt: '2025-12-31T15:59:00Z',
    guests: first,
  });
});
afterAll(() => portal.close());

/** @returns the ids of its unions, all of them members */
async function subdistrict(name: string, industry: Industry, members: number): Promise<string[]> {
  const { unitOfWork } = portal.database;
  const { districtId, clock } = portal;
  const ids: string[] = [];
  let subdistrictId: string | undefined;
  for (let index = 0; index < members; index += 1) {
    const part = { industry, ...(subdistrictId !== undefined && { subdistrictId }) };
    const union = await seedUnion(unitOfWork, districtId, part);
    subdistrictId = union.subdistrictId;
    await seedMember(unitOfWork, { districtId, unionId: union.unionId, clock });
    ids.push(union.unionId);
  }
  await portal.database.asOwner('UPDATE organizations.subdistricts SET name = $2 WHERE id = $1', [
    subdistrictId,
    name,
  ]);
  return ids;
}

async function rowsOf(key: string, year = 2026): Promise<Row[]> {
  const answer = await admin.api('GET', `/api/v1/statistics?year=${year}`);
  const { tables } = answer.json() as { tables: { key: string; rows: Row[] }[] };
  return tables
    .find((table) => table.key === key)!
    .rows.filter(({ values }) => values.some((one) => one !== 0));
}

it('counts members by sub-district, hiding groups below five, also those of no member', async () => {
  expect(await rowsOf('members_by_subdistrict')).toEqual(
    expect.arrayContaining([
      { group: expect.stringContaining('测试街道') as string, base: 0, values: [null, null, null] },
      { group: '=1+1 街道（演示）', base: 6, values: [6, 6, 0] },
      { group: '海湾街道（演示）', base: 0, values: [null, null, null] },
      { group: '山前街道（演示）', base: 8, values: [8, 8, 0] },
      { group: '河西街道（演示）', base: 5, values: [5, 5, 0] },
    ]),
  );
});

it('stands in the order of names, never of figures', async () => {
  const names = (await rowsOf('members_by_subdistrict')).map(({ group }) => group);
  const sorted = [...names].sort((one, other) => one.localeCompare(other, 'zh-Hans-CN'));
  expect(names).toEqual(sorted);
});

it('counts what was held and who came, in the year of Beijing time', async () => {
  expect(await rowsOf('activities_by_kind')).toEqual([
    { group: 'chair_salon', base: 0, values: [null, null, null] },
    { group: 'tech_salon', base: 0, values: [null, null, null] },
  ]);
  expect(await rowsOf('activities_by_kind', 2025)).toEqual([
    { group: 'union_open_day', base: 6, values: [1, 6, 6] },
  ]);
});

it('counts unions taking part and persons, not who came most', async () => {
  expect(await rowsOf('participation_by_industry', 2025)).toEqual([
    { group: 'electronics', base: 6, values: [6, 6] },
  ]);
  const answer = await admin.api('GET', '/api/v1/statistics?year=2026');
  expect(answer.json()).toMatchObject({ totals: { members: 22, activities: 2, came: 13 } });
  expect(answer.text).not.toContain('unionId');
});

it('shows the same on the page, each table with its picture', async () => {
  const { text } = await admin.get('/statistics?year=2025');
  expect(text).toContain('联盟成员（按街道）');
  expect(text).toContain('<figure class="chart">');
  expect(text).toContain('class="num muted">不显示</td>');
  expect(text).not.toMatch(/海湾街道（演示）<\/th><td class="num" data-label/);
});

it('exports the same, hidden groups hidden, and no name is a formula', async () => {
  const answer = await fetch(`${portal.url}/statistics/statistics.xlsx?year=2026`, {
    headers: { cookie: admin.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
  });
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="statistics-2026.xlsx"');
  const file = Buffer.from(await answer.arrayBuffer());
  const sheets = await readWorkbook(file);
  const members = sheets.find(({ sheet }) => sheet === '联盟成员（按街道）')!.data;
  expect(members[0]).toEqual(['联盟成员（按街道） 2026', null, null, null]);
  expect(members).toContainEqual(['=1+1 街道（演示）', 6, 6, 0]);
  expect(members).toContainEqual(['海湾街道（演示）', '不显示', '不显示', '不显示']);
});

it.each(['union_chair', 'subdistrict_reviewer', 'district_reviewer'] as const)(
  'is not for %s',
  async (role) => {
    const client = await portal.client(role);
    expect((await client.get('/statistics')).status).toBe(403);
  },
);
