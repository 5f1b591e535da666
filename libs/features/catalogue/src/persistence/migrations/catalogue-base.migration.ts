import type { MigrationInterface, QueryRunner } from 'typeorm';
import { featureSchema, tenantTable } from '#database';

/** Catalogue versions; a published one is frozen for ever, whoever asks (R01). */
export class CatalogueBase1760000400000 implements MigrationInterface {
  readonly name = 'CatalogueBase1760000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${featureSchema('catalogue')}

      CREATE TABLE catalogue.versions (
        id uuid CONSTRAINT versions_pkey PRIMARY KEY,
        district_id uuid NOT NULL CONSTRAINT versions_district_fk REFERENCES platform.districts (id),
        code text NOT NULL,
        version text NOT NULL,
        title_zh text NOT NULL,
        title_en text NOT NULL,
        hash text NOT NULL,
        status text NOT NULL DEFAULT 'draft' CONSTRAINT versions_status_check CHECK (status IN ('draft', 'published')),
        document jsonb NOT NULL,
        source text NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        published_at timestamptz,
        published_by text,
        row_version integer NOT NULL DEFAULT 1,
        CONSTRAINT versions_id_key UNIQUE (district_id, id),
        CONSTRAINT versions_version_key UNIQUE (district_id, code, version),
        CONSTRAINT versions_published_check
          CHECK ((status = 'published') = (published_at IS NOT NULL AND published_by IS NOT NULL))
      );
      CREATE INDEX versions_listing ON catalogue.versions (district_id, status, published_at);
      ${tenantTable('catalogue.versions')}

      CREATE TRIGGER published_is_frozen BEFORE UPDATE OR DELETE ON catalogue.versions
        FOR EACH ROW WHEN (OLD.status = 'published') EXECUTE FUNCTION platform.refuse_change();
      CREATE TRIGGER published_is_frozen_truncate BEFORE TRUNCATE ON catalogue.versions
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA catalogue CASCADE');
  }
}
