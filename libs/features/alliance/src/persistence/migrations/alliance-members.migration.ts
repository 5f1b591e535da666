import { featureSchema, immutableTable, tenantTable } from '#database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_UNION = (name: string) => `CONSTRAINT ${name}_union_fk FOREIGN KEY (district_id, union_id)
          REFERENCES organizations.unions (district_id, id)`;

/** Members: what they said, what follows from it and from their star, and what they get. */
export class AllianceMembers1760000920000 implements MigrationInterface {
  readonly name = 'AllianceMembers1760000920000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${featureSchema('alliance')}

      CREATE TABLE alliance.memberships (
        district_id uuid NOT NULL,
        union_id uuid NOT NULL,
        state text NOT NULL,
        star smallint NOT NULL,
        level smallint NOT NULL,
        since date NOT NULL,
        joined_on date,
        listing_mark boolean NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (district_id, union_id),
        ${OF_UNION('memberships')},
        CONSTRAINT memberships_state CHECK (state IN ('candidate', 'active', 'grace', 'suspended', 'left'))
      );
      CREATE INDEX memberships_listing ON alliance.memberships (district_id, state, union_id);
      ${tenantTable('alliance.memberships')}

      CREATE TABLE alliance.membership_events (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        union_id uuid NOT NULL,
        state text,
        star smallint NOT NULL,
        cause text NOT NULL,
        on_day date NOT NULL,
        created_at timestamptz NOT NULL,
        ${OF_UNION('membership_events')}
      );
      CREATE INDEX membership_events_union ON alliance.membership_events (district_id, union_id, created_at);
      CREATE INDEX membership_events_news ON alliance.membership_events (district_id, state, on_day);
      ${tenantTable('alliance.membership_events')}
      ${immutableTable('alliance.membership_events')}

      CREATE TABLE alliance.consents (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        union_id uuid NOT NULL,
        given boolean NOT NULL,
        on_day date NOT NULL,
        terms text NOT NULL,
        note text NOT NULL,
        by_user uuid NOT NULL,
        by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        ${OF_UNION('consents')}
      );
      CREATE INDEX consents_union ON alliance.consents (district_id, union_id, created_at);
      ${tenantTable('alliance.consents')}
      ${immutableTable('alliance.consents')}

      CREATE TABLE alliance.liaisons (
        district_id uuid NOT NULL,
        union_id uuid NOT NULL,
        name text NOT NULL,
        phone text NOT NULL,
        shown boolean NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (district_id, union_id),
        ${OF_UNION('liaisons')}
      );
      ${tenantTable('alliance.liaisons')}

      CREATE TABLE alliance.certificates (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        union_id uuid NOT NULL,
        number text NOT NULL,
        code text NOT NULL,
        issued_on date NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT certificates_number UNIQUE (district_id, number),
        CONSTRAINT certificates_code UNIQUE (code),
        ${OF_UNION('certificates')}
      );
      CREATE INDEX certificates_union ON alliance.certificates (district_id, union_id, issued_on);
      ${tenantTable('alliance.certificates')}
      ${immutableTable('alliance.certificates')}

      CREATE TABLE alliance.certificate_numbers (
        district_id uuid NOT NULL,
        year integer NOT NULL,
        last integer NOT NULL,
        PRIMARY KEY (district_id, year)
      );
      ${tenantTable('alliance.certificate_numbers')}

      CREATE TABLE alliance.benefits (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        description text NOT NULL,
        min_star smallint NOT NULL,
        kept_in_grace boolean NOT NULL,
        active boolean NOT NULL,
        position integer NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT benefits_of_district UNIQUE (district_id, id),
        CONSTRAINT benefits_code UNIQUE (district_id, code),
        CONSTRAINT benefits_min_star CHECK (min_star BETWEEN 1 AND 3)
      );
      ${tenantTable('alliance.benefits')}

      CREATE TABLE alliance.entitlements (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        union_id uuid NOT NULL,
        benefit_id uuid NOT NULL,
        granted_on date NOT NULL,
        granted_because text NOT NULL,
        withdrawn_on date,
        withdrawn_because text,
        ${OF_UNION('entitlements')},
        CONSTRAINT entitlements_benefit FOREIGN KEY (district_id, benefit_id)
          REFERENCES alliance.benefits (district_id, id),
        CONSTRAINT entitlements_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawn_because IS NULL))
      );
      CREATE UNIQUE INDEX entitlements_one_open ON alliance.entitlements (district_id, union_id, benefit_id)
        WHERE withdrawn_on IS NULL;
      CREATE INDEX entitlements_union ON alliance.entitlements (district_id, union_id, granted_on);
      ${tenantTable('alliance.entitlements')}

      CREATE VIEW alliance.member_directory WITH (security_invoker = true) AS
        SELECT district_id, union_id, state, star, listing_mark, joined_on FROM alliance.memberships;
      GRANT SELECT ON alliance.member_directory TO star_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA alliance CASCADE');
  }
}
