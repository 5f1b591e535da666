import { featureSchema, tenantTable } from '#database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments and complaints; what was written cannot be changed or removed by the application. */
export class FeedbackBase1760000800000 implements MigrationInterface {
  readonly name = 'FeedbackBase1760000800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${featureSchema('feedback')}

      CREATE TABLE feedback.entries (
        id uuid CONSTRAINT entries_pkey PRIMARY KEY,
        district_id uuid NOT NULL CONSTRAINT entries_district_fk REFERENCES platform.districts (id),
        reference text NOT NULL,
        kind text NOT NULL,
        text text NOT NULL,
        page text NOT NULL,
        contact text NOT NULL,
        received_at timestamptz NOT NULL,
        handled_at timestamptz,
        handled_by text,
        outcome text,
        CONSTRAINT entries_reference_key UNIQUE (district_id, reference),
        CONSTRAINT entries_handled_whole CHECK (num_nulls(handled_at, handled_by, outcome) IN (0, 3))
      );
      CREATE INDEX entries_listing ON feedback.entries (district_id, received_at);
      ${tenantTable('feedback.entries')}
      REVOKE UPDATE, DELETE ON feedback.entries FROM star_app;
      GRANT UPDATE (handled_at, handled_by, outcome) ON feedback.entries TO star_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA feedback CASCADE');
  }
}
