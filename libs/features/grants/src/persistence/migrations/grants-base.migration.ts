import { featureSchema, immutableTable, tenantTable } from '#database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MONEY_FUNCTIONS } from './money-functions.js';

/**
 * 以奖代补: programmes with an envelope, applications, decisions frozen as they were made, the money as an
 * append-only ledger, receipts, and what happened when. Money is integer fen. The totals of programmes and
 * applications are written by the ledger's trigger only; the application's role cannot.
 */
export class GrantsBase1760001100000 implements MigrationInterface {
  readonly name = 'GrantsBase1760001100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${featureSchema('grants')}

      CREATE TABLE grants.programmes (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL REFERENCES platform.districts (id),
        status text NOT NULL DEFAULT 'draft',
        terms jsonb NOT NULL,
        year integer NOT NULL GENERATED ALWAYS AS ((terms->>'year')::integer) STORED,
        name text NOT NULL GENERATED ALWAYS AS (terms->>'name') STORED,
        envelope_fen bigint NOT NULL GENERATED ALWAYS AS ((terms->>'envelopeFen')::bigint) STORED,
        closes_on text NOT NULL GENERATED ALWAYS AS (terms->>'closesOn') STORED,
        report_due text NOT NULL GENERATED ALWAYS AS (terms->>'reportDue') STORED,
        committed_fen bigint NOT NULL DEFAULT 0,
        paid_fen bigint NOT NULL DEFAULT 0,
        returned_fen bigint NOT NULL DEFAULT 0,
        last_number integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        opened_at timestamptz,
        closed_at timestamptz,
        CONSTRAINT programmes_of_district UNIQUE (district_id, id),
        CONSTRAINT programmes_name UNIQUE (district_id, year, name),
        CONSTRAINT programmes_status CHECK (status IN ('draft', 'open', 'closed')),
        CONSTRAINT programmes_envelope CHECK (envelope_fen BETWEEN 1 AND 10000000000),
        CONSTRAINT programmes_within_envelope CHECK (committed_fen BETWEEN 0 AND envelope_fen),
        CONSTRAINT programmes_paid CHECK (paid_fen - returned_fen BETWEEN 0 AND committed_fen)
      );
      ${tenantTable('grants.programmes')}
      REVOKE INSERT, UPDATE, DELETE ON grants.programmes FROM star_app;
      GRANT INSERT (id, district_id, terms, created_at) ON grants.programmes TO star_app;
      GRANT UPDATE (status, terms, last_number, version, opened_at, closed_at)
        ON grants.programmes TO star_app;

      CREATE TABLE grants.applications (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        union_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'draft',
        number integer,
        text jsonb NOT NULL,
        report jsonb,
        note text,
        version integer NOT NULL DEFAULT 1,
        submitted_by uuid,
        submitted_at timestamptz,
        checked_by uuid,
        checked_by_name text,
        checked_at timestamptz,
        approved_by uuid,
        amount_fen bigint,
        committed_fen bigint NOT NULL DEFAULT 0,
        paid_fen bigint NOT NULL DEFAULT 0,
        returned_fen bigint NOT NULL DEFAULT 0,
        stopped_on date,
        claim_fen bigint,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT applications_of_programme UNIQUE (district_id, id, programme_id),
        CONSTRAINT applications_of_district UNIQUE (district_id, id),
        CONSTRAINT applications_number UNIQUE (district_id, programme_id, number),
        CONSTRAINT applications_programme FOREIGN KEY (district_id, programme_id)
          REFERENCES grants.programmes (district_id, id),
        CONSTRAINT applications_union_fk FOREIGN KEY (district_id, union_id)
          REFERENCES organizations.unions (district_id, id),
        CONSTRAINT applications_status CHECK (status IN ('draft', 'submitted', 'returned', 'checked', 'approved',
          'reported', 'returning', 'reclaiming', 'closed', 'declined', 'withdrawn', 'lapsed')),
        CONSTRAINT applications_two_persons CHECK (approved_by <> checked_by),
        CONSTRAINT applications_not_own CHECK (checked_by <> submitted_by AND approved_by <> submitted_by),
        CONSTRAINT applications_decided CHECK (status NOT IN ('approved', 'reported', 'returning', 'reclaiming',
          'closed') OR num_nulls(checked_by, approved_by, amount_fen, number) = 0),
        CONSTRAINT applications_money CHECK (committed_fen >= 0 AND committed_fen <= coalesce(amount_fen, 0)
          AND paid_fen - returned_fen BETWEEN 0 AND committed_fen)
      );
      CREATE UNIQUE INDEX applications_one_alive ON grants.applications (district_id, programme_id, union_id)
        WHERE status NOT IN ('declined', 'withdrawn', 'lapsed');
      CREATE INDEX applications_listing ON grants.applications (district_id, programme_id, status, updated_at, id);
      CREATE INDEX applications_desk ON grants.applications (district_id, status, updated_at, id);
      CREATE INDEX applications_union ON grants.applications (district_id, union_id, created_at, id);
      ${tenantTable('grants.applications')}
      REVOKE INSERT, UPDATE, DELETE ON grants.applications FROM star_app;
      GRANT INSERT (id, district_id, programme_id, union_id, text, created_at, updated_at)
        ON grants.applications TO star_app;
      GRANT UPDATE (status, number, text, report, note, version, submitted_by, submitted_at, checked_by,
        checked_by_name, checked_at, approved_by, amount_fen, stopped_on, claim_fen, updated_at)
        ON grants.applications TO star_app;

      CREATE TABLE grants.decisions (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        application_id uuid NOT NULL,
        document jsonb NOT NULL,
        sha256 text NOT NULL,
        checked_by uuid NOT NULL,
        approved_by uuid NOT NULL,
        decided_at timestamptz NOT NULL,
        CONSTRAINT decisions_once UNIQUE (district_id, application_id),
        CONSTRAINT decisions_two_persons CHECK (approved_by <> checked_by),
        CONSTRAINT decisions_application FOREIGN KEY (district_id, application_id)
          REFERENCES grants.applications (district_id, id)
      );
      ${tenantTable('grants.decisions')}
      ${immutableTable('grants.decisions')}

      CREATE TABLE grants.entries (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        application_id uuid NOT NULL,
        kind text NOT NULL,
        amount_fen bigint NOT NULL,
        tranche smallint,
        booked_on date NOT NULL,
        voucher text NOT NULL,
        recorded_by uuid,
        recorded_by_name text NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT entries_application FOREIGN KEY (district_id, application_id, programme_id)
          REFERENCES grants.applications (district_id, id, programme_id),
        CONSTRAINT entries_kind CHECK (kind IN ('commit', 'release', 'pay', 'return')),
        CONSTRAINT entries_amount CHECK (amount_fen > 0),
        CONSTRAINT entries_tranche CHECK ((kind = 'pay') = (tranche IS NOT NULL))
      );
      CREATE UNIQUE INDEX entries_committed_once ON grants.entries (district_id, application_id)
        WHERE kind = 'commit';
      CREATE UNIQUE INDEX entries_paid_once ON grants.entries (district_id, application_id, tranche);
      CREATE INDEX entries_listing ON grants.entries (district_id, programme_id, recorded_at, id);
      CREATE INDEX entries_of_application ON grants.entries (district_id, application_id, recorded_at, id);
      ${tenantTable('grants.entries')}
      ${immutableTable('grants.entries')}
      ${MONEY_FUNCTIONS}

      CREATE TABLE grants.spendings (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        application_id uuid NOT NULL,
        category text NOT NULL,
        description text NOT NULL,
        spent_on date NOT NULL,
        amount_fen bigint NOT NULL,
        evidence_id uuid NOT NULL,
        rejected text,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT spendings_amount CHECK (amount_fen > 0),
        CONSTRAINT spendings_receipt_once UNIQUE (district_id, evidence_id),
        CONSTRAINT spendings_application FOREIGN KEY (district_id, application_id)
          REFERENCES grants.applications (district_id, id),
        CONSTRAINT spendings_evidence_fk FOREIGN KEY (district_id, evidence_id)
          REFERENCES evidence.files (district_id, id)
      );
      CREATE INDEX spendings_of_application ON grants.spendings (district_id, application_id, spent_on, id);
      ${tenantTable('grants.spendings')}
      REVOKE UPDATE ON grants.spendings FROM star_app;
      GRANT UPDATE (rejected) ON grants.spendings TO star_app;

      CREATE TABLE grants.events (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        application_id uuid NOT NULL,
        action text NOT NULL,
        by_name text NOT NULL,
        at timestamptz NOT NULL,
        note text NOT NULL,
        amount_fen bigint,
        CONSTRAINT events_application FOREIGN KEY (district_id, application_id)
          REFERENCES grants.applications (district_id, id)
      );
      CREATE INDEX events_of_application ON grants.events (district_id, application_id, at, id);
      ${tenantTable('grants.events')}
      ${immutableTable('grants.events')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA grants CASCADE');
  }
}
