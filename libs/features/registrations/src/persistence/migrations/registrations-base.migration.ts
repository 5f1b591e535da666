import { featureSchema, tenantTable } from '#database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NOTICES } from './notices.tables.js';
import { SEATS } from './seats.tables.js';

/** Registrations for activities, the counters that no registration gets past, and what guests were told. */
export class RegistrationsBase1760001300000 implements MigrationInterface {
  readonly name = 'RegistrationsBase1760001300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${featureSchema('registrations')}
      ${SEATS}

      CREATE TABLE registrations.registrations (
        id uuid CONSTRAINT registrations_pkey PRIMARY KEY,
        district_id uuid NOT NULL,
        activity_id uuid NOT NULL,
        union_id uuid,
        user_id uuid,
        person_name text NOT NULL,
        phone text NOT NULL,
        mail text NOT NULL,
        locale text NOT NULL,
        answers jsonb NOT NULL,
        status text NOT NULL CONSTRAINT registrations_status CHECK (status IN
          ('pending', 'confirmed', 'waiting', 'offered', 'cancelled', 'declined', 'expired')),
        place integer,
        offered_until timestamptz,
        ticket_code text NOT NULL CONSTRAINT registrations_code CHECK (ticket_code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
        source text NOT NULL CONSTRAINT registrations_source CHECK (source IN ('member', 'public', 'door')),
        confirmation_hash text,
        ended_by text CONSTRAINT registrations_ended_by CHECK (ended_by IN ('guest', 'host', 'time')),
        reason text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        purged_at timestamptz,
        CONSTRAINT registrations_id_key UNIQUE (district_id, id),
        CONSTRAINT registrations_code_key UNIQUE (district_id, ticket_code),
        CONSTRAINT registrations_place_key UNIQUE (district_id, activity_id, place),
        CONSTRAINT registrations_offer CHECK ((status = 'offered') = (offered_until IS NOT NULL)),
        CONSTRAINT registrations_queued CHECK (status NOT IN ('waiting', 'offered') OR place IS NOT NULL),
        CONSTRAINT registrations_ended CHECK
          ((status IN ('cancelled', 'declined', 'expired')) = (ended_by IS NOT NULL)),
        CONSTRAINT registrations_desk_fk FOREIGN KEY (district_id, activity_id)
          REFERENCES registrations.desks (district_id, activity_id),
        CONSTRAINT registrations_union_fk FOREIGN KEY (district_id, union_id)
          REFERENCES organizations.unions (district_id, id)
      );
      CREATE UNIQUE INDEX registrations_person_once
        ON registrations.registrations (district_id, activity_id, phone, person_name)
        WHERE phone <> '' AND status IN ('pending', 'confirmed', 'waiting', 'offered');
      CREATE INDEX registrations_roster
        ON registrations.registrations (district_id, activity_id, status, created_at, id);
      CREATE INDEX registrations_of_union ON registrations.registrations (district_id, union_id, created_at);
      CREATE INDEX registrations_of_stranger ON registrations.registrations (district_id, phone)
        WHERE confirmation_hash IS NOT NULL;
      ${tenantTable('registrations.registrations')}
      REVOKE DELETE ON registrations.registrations FROM star_app;
      CREATE TRIGGER counted AFTER INSERT OR UPDATE ON registrations.registrations
        FOR EACH ROW EXECUTE FUNCTION registrations.count_seats();

      CREATE VIEW registrations.registration_directory WITH (security_invoker = true) AS
        SELECT district_id, activity_id, id AS registration_id, union_id, status, source, created_at
        FROM registrations.registrations;
      GRANT SELECT ON registrations.registration_directory TO star_app;
      ${NOTICES}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA registrations CASCADE');
  }
}
