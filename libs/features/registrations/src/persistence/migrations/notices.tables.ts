import { tenantTable } from '#database';

/** What a registration's people were told, codes that no longer open anything, and printed lists. */
export const NOTICES = `
  CREATE TABLE registrations.notices (
    number bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT notices_pkey PRIMARY KEY,
    district_id uuid NOT NULL,
    registration_id uuid NOT NULL,
    kind text NOT NULL,
    key text NOT NULL,
    data jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT notices_once UNIQUE (district_id, registration_id, key),
    CONSTRAINT notices_registration_fk FOREIGN KEY (district_id, registration_id)
      REFERENCES registrations.registrations (district_id, id)
  );
  ${tenantTable('registrations.notices')}
  REVOKE UPDATE ON registrations.notices FROM star_app;

  CREATE TABLE registrations.retired_codes (
    code text NOT NULL,
    district_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    registration_id uuid NOT NULL,
    retired_at timestamptz NOT NULL,
    CONSTRAINT retired_codes_pkey PRIMARY KEY (district_id, code),
    CONSTRAINT retired_codes_registration_fk FOREIGN KEY (district_id, registration_id)
      REFERENCES registrations.registrations (district_id, id)
  );
  CREATE INDEX retired_codes_activity ON registrations.retired_codes (district_id, activity_id);
  ${tenantTable('registrations.retired_codes')}
  REVOKE UPDATE, DELETE ON registrations.retired_codes FROM star_app;

  CREATE TABLE registrations.prints (
    id uuid CONSTRAINT prints_pkey PRIMARY KEY,
    district_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT prints_kind CHECK (kind IN ('roster', 'badges')),
    part integer NOT NULL,
    language text NOT NULL,
    version text NOT NULL,
    job_id uuid,
    file_sha256 text,
    created_at timestamptz NOT NULL,
    CONSTRAINT prints_once UNIQUE (district_id, activity_id, kind, part, language, version),
    CONSTRAINT prints_desk_fk FOREIGN KEY (district_id, activity_id)
      REFERENCES registrations.desks (district_id, activity_id)
  );
  CREATE INDEX prints_age ON registrations.prints (district_id, created_at);
  ${tenantTable('registrations.prints')}`;
