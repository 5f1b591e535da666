import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tenant registry, the app role without BYPASSRLS, and the functions that policies and triggers call. */
export class PlatformBase1760000000000 implements MigrationInterface {
  readonly name = 'PlatformBase1760000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'star_app') THEN
          CREATE ROLE star_app NOLOGIN NOBYPASSRLS;
        END IF;
      EXCEPTION WHEN duplicate_object THEN NULL; -- another database of this server was quicker
      END $$;
      GRANT star_app TO CURRENT_USER;
      CREATE SCHEMA IF NOT EXISTS platform;
      GRANT USAGE ON SCHEMA platform TO star_app;

      CREATE FUNCTION platform.current_district() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('star.district_id', true), '')::uuid;

      CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '%.% is append-only: % refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP
          USING ERRCODE = 'restrict_violation';
      END $$;

      CREATE TABLE platform.districts (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name_zh text NOT NULL,
        name_en text NOT NULL,
        settings jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now()
      );
      ALTER TABLE platform.districts ENABLE ROW LEVEL SECURITY;
      CREATE POLICY seen_by_all ON platform.districts FOR SELECT USING (true);
      CREATE POLICY founded_by_itself ON platform.districts FOR INSERT WITH CHECK (id = platform.current_district());
      CREATE POLICY changed_by_itself ON platform.districts FOR UPDATE USING (id = platform.current_district());
      GRANT SELECT, INSERT, UPDATE ON platform.districts TO star_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA platform CASCADE');
  }
}
