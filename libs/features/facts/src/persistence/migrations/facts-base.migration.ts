import { featureSchema, immutableTable, tenantTable } from '#database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was told, what was recorded of it, and what was taken back: three tables written once. */
export class FactsBase1760000900000 implements MigrationInterface {
  readonly name = 'FactsBase1760000900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${featureSchema('facts')}

      CREATE TABLE facts.announcements (
        id uuid CONSTRAINT announcements_pkey PRIMARY KEY,
        district_id uuid NOT NULL CONSTRAINT announcements_district_fk REFERENCES platform.districts (id),
        sequence bigserial NOT NULL,
        source_type text NOT NULL,
        source_id text NOT NULL,
        content jsonb NOT NULL,
        announced_at timestamptz NOT NULL
      );
      GRANT USAGE ON SEQUENCE facts.announcements_sequence_seq TO star_app;
      CREATE INDEX announcements_of_source
        ON facts.announcements (district_id, source_type, source_id, sequence);
      ${tenantTable('facts.announcements')}
      ${immutableTable('facts.announcements')}

      CREATE TABLE facts.facts (
        id uuid CONSTRAINT facts_pkey PRIMARY KEY,
        district_id uuid NOT NULL,
        union_id uuid NOT NULL,
        kind text NOT NULL,
        happened_from date NOT NULL,
        happened_to date NOT NULL,
        quantity bigint NOT NULL,
        unit text NOT NULL,
        source_type text NOT NULL,
        source_id text NOT NULL,
        source_title text NOT NULL,
        source_path text,
        revision integer NOT NULL,
        recorded_at timestamptz NOT NULL,
        signature text NOT NULL,
        CONSTRAINT facts_of_district UNIQUE (district_id, id),
        CONSTRAINT facts_once UNIQUE (district_id, source_type, source_id, kind, union_id, revision),
        CONSTRAINT facts_period CHECK (happened_to >= happened_from),
        CONSTRAINT facts_quantity CHECK (quantity >= 1),
        CONSTRAINT facts_unit CHECK (unit IN ('times', 'items', 'fen')),
        CONSTRAINT facts_union_fk FOREIGN KEY (district_id, union_id)
          REFERENCES organizations.unions (district_id, id)
      );
      CREATE INDEX facts_of_union ON facts.facts (district_id, union_id, happened_to, id);
      CREATE INDEX facts_listing ON facts.facts (district_id, happened_to, id);
      ${tenantTable('facts.facts')}
      ${immutableTable('facts.facts')}

      CREATE TABLE facts.withdrawals (
        id uuid CONSTRAINT withdrawals_pkey PRIMARY KEY,
        district_id uuid NOT NULL,
        fact_id uuid NOT NULL,
        reason text NOT NULL,
        withdrawn_at timestamptz NOT NULL,
        signature text NOT NULL,
        CONSTRAINT withdrawals_once UNIQUE (district_id, fact_id),
        CONSTRAINT withdrawals_fact_fk FOREIGN KEY (district_id, fact_id) REFERENCES facts.facts (district_id, id)
      );
      ${tenantTable('facts.withdrawals')}
      ${immutableTable('facts.withdrawals')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA facts CASCADE');
  }
}
