import { UnitOfWork } from '#database';
import { type RouteEntry, RouteInventory } from '#http';
import { type Permission, PERMISSIONS, type Role, ROLES } from '#identity';
import { seedUnion } from '#organizations';
import { sampleFile, seedDistrict } from '#testing';
import type { PortalClient, PortalResponse } from '../support/portal-client.js';
import { sampleActivity } from '../support/sample-activity.js';
import { sampleAttendance } from '../support/sample-attendance.js';
import { sampleCase } from '../support/sample-case.js';
import { sampleInnovation } from '../support/sample-innovation.js';
import { seedAward } from '../support/seed-award.js';
import { seedFact } from '../support/seed-fact.js';
import { startTestPortal, type TestPortal } from '../support/test-portal.js';

/** What an id that is not yours may answer: not there, or the request was wrong before anything was looked up. */
const NOTHING_THERE = new Set([400, 403, 404, 415, 422, 429]);
/** Thousands of requests a role. */
const ROLE_TIMEOUT_MS = 300_000;
const IDS_A_TABLE = 1;

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

let portal: TestPortal;
let routes: readonly RouteEntry[];
let tables: readonly Table[];

beforeAll(async () => {
  portal = await startTestPortal({ env: { STAR_REQUESTS_PER_MINUTE: '0' } });
  routes = portal
    .get(RouteInventory)
    .list()
    .filter(({ path, access }) => access?.kind === 'requires' && path.includes(':'));
  tables = await tenantTables();
  await fillDistrict();
});
afterAll(() => portal.close());

/** Every table with a district, and its columns. */
function tenantTables(): Promise<Table[]> {
  return portal.database.asOwner<Table>(`
    SELECT n.nspname || '.' || c.relname AS name, array_agg(a.attname::text) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pgboss')
    GROUP BY 1 HAVING bool_or(a.attname = 'district_id') ORDER BY 1`);
}

/** Something of every kind in the portal's district, made as people make it. */
async function fillDistrict(): Promise<void> {
  await sampleCase(portal);
  await seedAward(portal, { code: 'SAMPLE000001' });
  await seedFact(portal, portal.unionId);
  const chair = await portal.client('union_chair');
  const file = new File([new Uint8Array(sampleFile.pdf('foreign'))], 'a.pdf');
  await chair.upload('/evidence/new', { kind: 'party_minutes', periodFrom: '2026-03-01' }, file);
  await chair.api('POST', '/api/v1/me/tokens', { name: 'x', scopes: ['evidence.view'], days: 1 });
  const activityId = await sampleActivity(portal, { audience: { who: 'public', minStar: 0, invited: [] } });
  await chair.post(`/activities/${activityId}/register`, { 'names.1': '林之远', 'phones.1': '13800138000' });
  await sampleAttendance(portal, activityId);
  await sampleInnovation(portal);
  const visitor = await portal.client();
  await visitor.post('/feedback', { kind: 'complaint', text: '演示意见：内容仅供测试', contact: '' });
}

async function idsOf(where: (table: Table) => string | null): Promise<string[]> {
  const found: string[] = [];
  for (const table of tables.filter(({ columns }) => columns.includes('id'))) {
    const condition = where(table);
    if (condition === null) continue;
    const rows = await portal.database.asOwner<{ id: string }>(
      `SELECT id::text FROM ${table.name} WHERE district_id = '${portal.districtId}' AND ${condition} ORDER BY id LIMIT ${IDS_A_TABLE}`,
    );
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

/** Content of the district, table by table, without what merely looking changes. */
async function fingerprint(): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await portal.database.asOwner<{ print: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS print
       FROM ${name} t WHERE district_id = '${portal.districtId}'`,
    );
    prints[name] = row?.print ?? '';
  }
  return prints;
}

async function intrude(client: PortalClient, role: Role, ids: readonly string[]): Promise<string[]> {
  const open: string[] = [];
  const token = await client.csrfToken();
  for (const { method, path, access } of routes) {
    const permission = (access?.kind === 'requires' ? access.permission : '') as Permission;
    if (!(PERMISSIONS[permission] as readonly Role[]).includes(role)) continue;
    for (const id of ids) {
      const url = path.replaceAll(/:\w+/g, id);
      const headers = { accept: 'text/html', 'x-csrf-token': token };
      const answer = await followed(client, await client.send(method, url, { headers }));
      if (!NOTHING_THERE.has(answer.status)) open.push(`${role}: ${method} ${url} answers ${answer.status}`);
    }
  }
  return open;
}

/** Some forms answer a mistake by going back to their page: then that page counts. */
function followed(client: PortalClient, answer: PortalResponse): Promise<PortalResponse> | PortalResponse {
  return answer.location === null ? answer : client.get(answer.location);
}

describe('an id of another district', () => {
  let foreign: string;
  let foreignUnion: { unionId: string; subdistrictId: string };
  let ids: string[];
  beforeAll(async () => {
    foreign = await seedDistrict(portal.database.unitOfWork);
    foreignUnion = await seedUnion(portal.database.unitOfWork, foreign);
    ids = await idsOf(() => 'true');
  });

  it('is there to be tried, of every kind', () => {
    expect(ids.length).toBeGreaterThan(12);
    expect(routes.length).toBeGreaterThan(30);
  });

  it.each(ROLES)(
    'opens nothing and changes nothing for %s',
    async (role) => {
      const before = await fingerprint();
      const { subdistrictId, unionId } = foreignUnion;
      const scope = role.startsWith('union') ? unionId : role.startsWith('sub') ? subdistrictId : foreign;
      const client = await portal.client();
      await client.logIn(await portal.account(role, scope, foreign));
      expect(await intrude(client, role, ids)).toEqual([]);
      expect(await fingerprint()).toEqual(before);
    },
    ROLE_TIMEOUT_MS,
  );

  it('stays hidden and untouched in every table when a query forgets to ask for the district', async () => {
    const unitOfWork = portal.get(UnitOfWork);
    const before = await fingerprint();
    for (const { name } of tables) {
      const seen = await portal.asSystem(
        () =>
          unitOfWork.read(() => unitOfWork.sql<{ district_id: string }>(`SELECT district_id FROM ${name}`)),
        foreign,
      );
      expect({ name, seen: seen.filter((row) => row.district_id !== foreign) }).toEqual({ name, seen: [] });
      const change = (sql: string) =>
        portal.asSystem(() => unitOfWork.run(() => unitOfWork.sql(sql)), foreign).catch(() => null);
      await change(`UPDATE ${name} SET district_id = district_id WHERE district_id = '${portal.districtId}'`);
      await change(`DELETE FROM ${name} WHERE district_id = '${portal.districtId}'`);
      await change(`UPDATE ${name} SET district_id = '${foreign}'`);
    }
    expect(await fingerprint()).toEqual(before);
  });
});

describe('an id of another union', () => {
  const ofUnion = ({ name, columns }: Table): string | null => {
    const union = `'${portal.unionId}'`;
    if (name === 'organizations.unions') return `id = ${union}`;
    if (columns.includes('union_id')) return `union_id = ${union}`;
    if (!columns.includes('assessment_id')) return null;
    return `assessment_id IN (SELECT id FROM assessment.assessments WHERE union_id = ${union})`;
  };

  it.each(['union_chair', 'union_officer', 'subdistrict_reviewer'] as const)(
    'opens nothing and changes nothing for a %s from elsewhere in the district',
    async (role) => {
      const elsewhere = await seedUnion(portal.database.unitOfWork, portal.districtId);
      const scope = role === 'subdistrict_reviewer' ? elsewhere.subdistrictId : elsewhere.unionId;
      const client = await portal.client(role, scope);
      const ids = await idsOf(ofUnion);
      expect(ids.length).toBeGreaterThan(2);
      const before = await fingerprint();
      expect(await intrude(client, role, ids)).toEqual([]);
      expect(await fingerprint()).toEqual(before);
    },
    ROLE_TIMEOUT_MS,
  );
});
