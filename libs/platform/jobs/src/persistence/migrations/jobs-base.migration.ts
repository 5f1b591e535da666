import { getConstructionPlans } from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { featureSchema, tenantTable } from '#database';

/**
 * pg-boss's own schema, made here by the owner because the product's role may not create tables, and the
 * progress of each district's jobs, which pages show. pg-boss's rows belong to no district: payloads hold
 * ids only, and what a district may see of its jobs it sees through `jobs.progress`.
 */
export class JobsBase1760000020000 implements MigrationInterface {
  readonly name = 'JobsBase1760000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(withoutTransaction(getConstructionPlans('pgboss')));
    await runner.query(`
      GRANT USAGE ON SCHEMA pgboss TO star_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO star_app;

      ${featureSchema('jobs')}
      CREATE TABLE jobs.progress (
        job_id uuid PRIMARY KEY,
        district_id uuid NOT NULL REFERENCES platform.districts (id),
        name text NOT NULL,
        user_id uuid,
        done integer NOT NULL DEFAULT 0,
        total integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      CREATE INDEX progress_listing ON jobs.progress (district_id, created_at DESC, job_id);
      ${tenantTable('jobs.progress')}

      CREATE FUNCTION jobs.report(job uuid, steps_done integer, steps_total integer, finished boolean)
        RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
        BEGIN ATOMIC
          UPDATE jobs.progress
          SET done = steps_done, total = steps_total, finished_at = CASE WHEN finished THEN now() END
          WHERE job_id = job;
        END;
      REVOKE ALL ON FUNCTION jobs.report(uuid, integer, integer, boolean) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION jobs.report(uuid, integer, integer, boolean) TO star_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA jobs CASCADE; DROP SCHEMA pgboss CASCADE');
  }
}

/** The migration has a transaction already; pg-boss's script brings its own. */
function withoutTransaction(script: string): string {
  return script.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '');
}
