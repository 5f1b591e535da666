import { immutableTable, tenantTable } from '#database';

/** What is needed to let scanners in, and what they saw. */
export const DOORS = `
  CREATE TABLE attendance.doors (
    district_id uuid NOT NULL,
    activity_id uuid CONSTRAINT doors_pkey PRIMARY KEY,
    salt text NOT NULL,
    public_key text NOT NULL,
    private_key text NOT NULL,
    seq integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    CONSTRAINT doors_key UNIQUE (district_id, activity_id),
    CONSTRAINT doors_activity_fk FOREIGN KEY (district_id, activity_id)
      REFERENCES activities.activities (district_id, id)
  );
  ${tenantTable('attendance.doors')}

  CREATE TABLE attendance.devices (
    id uuid CONSTRAINT devices_pkey PRIMARY KEY,
    district_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    label text NOT NULL,
    token_hash text NOT NULL,
    opened_by uuid NOT NULL,
    opened_by_name text NOT NULL,
    opened_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_by_name text,
    seen_at timestamptz NOT NULL,
    waiting integer NOT NULL DEFAULT 0,
    CONSTRAINT devices_id_key UNIQUE (district_id, id),
    CONSTRAINT devices_revoked_whole CHECK (num_nulls(revoked_at, revoked_by_name) IN (0, 2)),
    CONSTRAINT devices_door_fk FOREIGN KEY (district_id, activity_id)
      REFERENCES attendance.doors (district_id, activity_id)
  );
  CREATE INDEX devices_listing ON attendance.devices (district_id, activity_id, opened_at);
  ${tenantTable('attendance.devices')}

  CREATE TABLE attendance.sealed_names (
    district_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    digest text NOT NULL,
    lookup text NOT NULL,
    sealed text NOT NULL,
    CONSTRAINT sealed_names_pkey PRIMARY KEY (district_id, activity_id, digest),
    CONSTRAINT sealed_names_door_fk FOREIGN KEY (district_id, activity_id)
      REFERENCES attendance.doors (district_id, activity_id)
  );
  ${tenantTable('attendance.sealed_names')}

  CREATE TABLE attendance.scans (
    district_id uuid NOT NULL,
    id uuid NOT NULL,
    activity_id uuid NOT NULL,
    device_id uuid,
    kind text NOT NULL CONSTRAINT scans_kind CHECK (kind IN ('admit', 'override', 'walk_in', 'revoke')),
    registration_id uuid,
    lookup text,
    claimed_at timestamptz NOT NULL,
    at timestamptz NOT NULL,
    clock_off boolean NOT NULL,
    received_at timestamptz NOT NULL,
    revokes uuid,
    reason text NOT NULL,
    by_name text NOT NULL,
    CONSTRAINT scans_pkey PRIMARY KEY (district_id, id),
    CONSTRAINT scans_revokes_check CHECK ((kind = 'revoke') = (revokes IS NOT NULL)),
    CONSTRAINT scans_door_fk FOREIGN KEY (district_id, activity_id)
      REFERENCES attendance.doors (district_id, activity_id),
    CONSTRAINT scans_device_fk FOREIGN KEY (district_id, device_id)
      REFERENCES attendance.devices (district_id, id)
  );
  CREATE INDEX scans_of_registration ON attendance.scans (district_id, registration_id);
  CREATE INDEX scans_of_lookup ON attendance.scans (district_id, activity_id, lookup);
  CREATE INDEX scans_revocations ON attendance.scans (district_id, revokes);
  ${tenantTable('attendance.scans')}
  ${immutableTable('attendance.scans')}
`;
