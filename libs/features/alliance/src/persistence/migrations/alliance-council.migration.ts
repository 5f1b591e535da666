import { tenantTable } from '#database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who leads the alliance, who works together, and the policy library. */
export class AllianceCouncil1760000921000 implements MigrationInterface {
  readonly name = 'AllianceCouncil1760000921000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE alliance.policies (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        title text NOT NULL,
        issuer text NOT NULL,
        reference text NOT NULL,
        summary text NOT NULL,
        how_to_apply text NOT NULL,
        min_star smallint NOT NULL,
        members_only boolean NOT NULL,
        valid_from date NOT NULL,
        valid_until date,
        link text,
        file_sha256 text,
        file_name text,
        media_type text,
        status text NOT NULL,
        version integer NOT NULL,
        published_on date,
        updated_at timestamptz NOT NULL,
        CONSTRAINT policies_status CHECK (status IN ('draft', 'published', 'withdrawn')),
        CONSTRAINT policies_min_star CHECK (min_star BETWEEN 0 AND 3),
        CONSTRAINT policies_dates CHECK (valid_until >= valid_from)
      );
      CREATE INDEX policies_listing ON alliance.policies (district_id, status, valid_from, id);
      ${tenantTable('alliance.policies')}

      CREATE TABLE alliance.council_terms (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        union_id uuid NOT NULL,
        chair_name text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        handed_over_on date,
        note text,
        created_at timestamptz NOT NULL,
        CONSTRAINT council_terms_dates CHECK (ends_on > starts_on),
        CONSTRAINT council_terms_union_fk FOREIGN KEY (district_id, union_id)
          REFERENCES organizations.unions (district_id, id)
      );
      CREATE UNIQUE INDEX council_terms_one_open ON alliance.council_terms (district_id)
        WHERE handed_over_on IS NULL;
      CREATE INDEX council_terms_listing ON alliance.council_terms (district_id, starts_on);
      ${tenantTable('alliance.council_terms')}

      CREATE TABLE alliance.council_seats (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        kind text NOT NULL,
        union_id uuid,
        person_name text NOT NULL,
        from_day date NOT NULL,
        until_day date,
        CONSTRAINT council_seats_kind CHECK (kind IN ('vice_chair', 'secretary_general', 'secretary')),
        CONSTRAINT council_seats_union_fk FOREIGN KEY (district_id, union_id)
          REFERENCES organizations.unions (district_id, id)
      );
      CREATE INDEX council_seats_listing ON alliance.council_seats (district_id, kind, from_day);
      ${tenantTable('alliance.council_seats')}

      CREATE TABLE alliance.working_groups (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        name text NOT NULL,
        purpose text NOT NULL,
        lead_union_id uuid NOT NULL,
        opened_on date NOT NULL,
        closed_on date,
        CONSTRAINT working_groups_of_district UNIQUE (district_id, id),
        CONSTRAINT working_groups_lead FOREIGN KEY (district_id, lead_union_id)
          REFERENCES organizations.unions (district_id, id)
      );
      CREATE UNIQUE INDEX working_groups_name ON alliance.working_groups (district_id, name)
        WHERE closed_on IS NULL;
      ${tenantTable('alliance.working_groups')}

      CREATE TABLE alliance.group_members (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        group_id uuid NOT NULL,
        union_id uuid NOT NULL,
        joined_on date NOT NULL,
        left_on date,
        CONSTRAINT group_members_group FOREIGN KEY (district_id, group_id)
          REFERENCES alliance.working_groups (district_id, id),
        CONSTRAINT group_members_union_fk FOREIGN KEY (district_id, union_id)
          REFERENCES organizations.unions (district_id, id)
      );
      CREATE UNIQUE INDEX group_members_one_open ON alliance.group_members (district_id, group_id, union_id)
        WHERE left_on IS NULL;
      ${tenantTable('alliance.group_members')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE alliance.group_members, alliance.working_groups, alliance.council_seats,
      alliance.council_terms, alliance.policies`);
  }
}
