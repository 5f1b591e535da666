import { featureSchema, tenantTable } from '#database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { problemTables } from './problem-tables.js';
import { projectTables } from './project-tables.js';

/** Talents, the problem board, improvement projects with their panels, and accepted results. */
export class InnovationBase1760001600000 implements MigrationInterface {
  readonly name = 'InnovationBase1760001600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${featureSchema('innovation')}

      CREATE TABLE innovation.talents (
        id uuid CONSTRAINT talents_pkey PRIMARY KEY,
        district_id uuid NOT NULL,
        union_id uuid NOT NULL,
        person_name text NOT NULL,
        trade text NOT NULL,
        skills text NOT NULL,
        consented_on date NOT NULL,
        recorded_by text NOT NULL,
        listed_at timestamptz NOT NULL,
        CONSTRAINT talents_id_key UNIQUE (district_id, id),
        CONSTRAINT talents_union_fk FOREIGN KEY (district_id, union_id)
          REFERENCES organizations.unions (district_id, id)
      );
      CREATE INDEX talents_listing ON innovation.talents (district_id, listed_at);
      CREATE INDEX talents_of_union ON innovation.talents (district_id, union_id);
      ${tenantTable('innovation.talents')}
      ${problemTables}
      ${projectTables}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA innovation CASCADE');
  }
}
