import type { MigrationInterface, QueryRunner } from 'typeorm';
import { featureSchema, immutableTable, tenantTable } from '#database';

/** The shelf, what it is put to, and what reviewers found. */
export class EvidenceBase1760000500000 implements MigrationInterface {
  readonly name = 'EvidenceBase1760000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${featureSchema('evidence')}

      CREATE TABLE evidence.files (
        id uuid CONSTRAINT files_pkey PRIMARY KEY,
        district_id uuid NOT NULL,
        union_id uuid NOT NULL,
        sha256 text NOT NULL,
        size integer NOT NULL,
        media_type text NOT NULL,
        original_name text NOT NULL,
        kind text NOT NULL,
        storage text NOT NULL CONSTRAINT files_storage_check CHECK (storage IN ('full', 'masked', 'view_only')),
        conclusion text NOT NULL DEFAULT '',
        period_from date NOT NULL,
        period_to date CONSTRAINT files_period_check CHECK (period_to >= period_from),
        uploaded_by uuid,
        uploaded_at timestamptz NOT NULL,
        CONSTRAINT files_id_key UNIQUE (district_id, id),
        CONSTRAINT files_content_key UNIQUE (district_id, union_id, kind, sha256),
        CONSTRAINT files_conclusion_check CHECK (storage <> 'view_only' OR conclusion <> ''),
        CONSTRAINT files_union_fk FOREIGN KEY (district_id, union_id)
          REFERENCES organizations.unions (district_id, id)
      );
      CREATE INDEX files_shelf ON evidence.files (district_id, union_id, uploaded_at);
      CREATE INDEX files_same_content ON evidence.files (district_id, sha256);
      ${tenantTable('evidence.files')}

      CREATE TABLE evidence.links (
        district_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        indicator_code text NOT NULL,
        evidence_id uuid NOT NULL,
        linked_by uuid,
        linked_at timestamptz NOT NULL,
        CONSTRAINT links_pkey PRIMARY KEY (district_id, assessment_id, indicator_code, evidence_id),
        CONSTRAINT links_evidence_fk FOREIGN KEY (district_id, evidence_id)
          REFERENCES evidence.files (district_id, id)
      );
      CREATE INDEX links_evidence ON evidence.links (district_id, evidence_id);
      ${tenantTable('evidence.links')}

      CREATE TABLE evidence.checks (
        id uuid CONSTRAINT checks_pkey PRIMARY KEY,
        district_id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        confirmed boolean NOT NULL,
        note text NOT NULL,
        checked_by uuid,
        checked_by_name text NOT NULL,
        checked_at timestamptz NOT NULL,
        CONSTRAINT checks_evidence_fk FOREIGN KEY (district_id, evidence_id)
          REFERENCES evidence.files (district_id, id)
      );
      CREATE INDEX checks_evidence ON evidence.checks (district_id, evidence_id, checked_at);
      ${tenantTable('evidence.checks')}
      ${immutableTable('evidence.checks')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA evidence CASCADE');
  }
}
