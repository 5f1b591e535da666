import { openTestDatabase, type TestDatabase } from '#testing';

interface Table {
  readonly name: string;
  readonly tenant: boolean;
  readonly secured: boolean;
  readonly policies: number;
}

/** Tables that belong to no district, each with its reason. */
const WITHOUT_DISTRICT = new Set([
  'platform.districts', // the registry of districts itself
  'identity.login_attempts', // counted before the district is known; only SECURITY DEFINER functions see it
]);

describe('row-level security', () => {
  let database: TestDatabase;
  let tables: Table[];

  beforeAll(async () => {
    database = await openTestDatabase();
    tables = await database.asOwner<Table>(`
      SELECT n.nspname || '.' || c.relname AS name, c.relrowsecurity AS secured,
             EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'district_id' AND a.attnotnull) AS tenant,
             (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public', 'pgboss')
      ORDER BY 1`);
  });
  afterAll(() => database.close());

  it('covers every table: each carries its district and a policy', () => {
    const bare = tables.filter((table) => !WITHOUT_DISTRICT.has(table.name) && !table.tenant);
    expect(bare.map((table) => table.name)).toEqual([]);
    const open = tables.filter((table) => !table.secured || table.policies === 0);
    expect(open.map((table) => table.name)).toEqual([]);
  });

  it('binds the role the product runs as', async () => {
    const [role] = await database.dataSource.query<{ bypass: boolean; super: boolean; name: string }[]>(
      `SELECT rolname AS name, rolbypassrls AS bypass, rolsuper AS super FROM pg_roles WHERE rolname = current_user`,
    );
    expect(role).toEqual({ name: 'star_app', bypass: false, super: false });
  });

  it('shows views with the rights of who asks, not of the owner', async () => {
    const loose = await database.asOwner<{ name: string }>(`
      SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'v' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pgboss')
        AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)`);
    expect(loose).toEqual([]);
  });

  it('lets no SECURITY DEFINER function be steered by a search path', async () => {
    const loose = await database.asOwner<{ name: string }>(`
      SELECT n.nspname || '.' || p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE p.prosecdef AND NOT EXISTS (SELECT FROM unnest(p.proconfig) setting WHERE setting LIKE 'search_path=%')`);
    expect(loose).toEqual([]);
  });
});
