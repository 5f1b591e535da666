/**
 * SQL that a migration runs after creating a tenant table: row-level security by district and the
 * app role's rights. The owner is not held to it: migrations, back-up and the few SECURITY DEFINER
 * functions that must look before the district is known (log-in) run as the owner. @param table schema-qualified, with a `district_id uuid`
 */
export function tenantTable(table: string): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    CREATE POLICY district ON ${table}
      USING (district_id = platform.current_district())
      WITH CHECK (district_id = platform.current_district());
    GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO star_app;`;
}

/** Rows are written once: update, delete and truncate are refused for every role. */
export function immutableTable(table: string): string {
  return `
    CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
    CREATE TRIGGER immutable_truncate BEFORE TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
    REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM star_app;`;
}

/** A feature's schema, readable by the app role. */
export function featureSchema(name: string): string {
  return `CREATE SCHEMA IF NOT EXISTS ${name}; GRANT USAGE ON SCHEMA ${name} TO star_app;`;
}
