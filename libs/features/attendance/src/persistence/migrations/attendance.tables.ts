import { tenantTable } from '#database';

/** What follows from the scans; rewritten whenever one comes in. */
export const ATTENDANCE = `
  CREATE TABLE attendance.attendances (
    district_id uuid NOT NULL,
    registration_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    union_id uuid,
    lookup text NOT NULL,
    stands boolean NOT NULL,
    scan_id uuid NOT NULL,
    attended_at timestamptz NOT NULL,
    flags text[] NOT NULL,
    seq integer NOT NULL,
    certificate_code text NOT NULL,
    CONSTRAINT attendances_pkey PRIMARY KEY (district_id, registration_id),
    CONSTRAINT attendances_certificate_key UNIQUE (district_id, certificate_code),
    CONSTRAINT attendances_door_fk FOREIGN KEY (district_id, activity_id)
      REFERENCES attendance.doors (district_id, activity_id)
  );
  CREATE INDEX attendances_listing ON attendance.attendances (district_id, activity_id, attended_at, registration_id);
  CREATE INDEX attendances_changes ON attendance.attendances (district_id, activity_id, seq);
  CREATE INDEX attendances_of_union ON attendance.attendances (district_id, union_id, activity_id);
  ${tenantTable('attendance.attendances')}

  CREATE TABLE attendance.conflicts (
    id uuid CONSTRAINT conflicts_pkey PRIMARY KEY,
    district_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    about uuid NOT NULL,
    kind text NOT NULL CONSTRAINT conflicts_kind
      CHECK (kind IN ('double', 'cancelled', 'not_confirmed', 'clock', 'unknown')),
    registration_id uuid,
    union_id uuid,
    scan_ids uuid[] NOT NULL,
    found_at timestamptz NOT NULL,
    settled_at timestamptz,
    settled_by_name text,
    settled_note text,
    CONSTRAINT conflicts_about_key UNIQUE (district_id, activity_id, about, kind),
    CONSTRAINT conflicts_settled_whole CHECK (num_nulls(settled_at, settled_by_name, settled_note) IN (0, 3)),
    CONSTRAINT conflicts_door_fk FOREIGN KEY (district_id, activity_id)
      REFERENCES attendance.doors (district_id, activity_id)
  );
  CREATE INDEX conflicts_listing ON attendance.conflicts (district_id, activity_id, found_at);
  ${tenantTable('attendance.conflicts')}

  CREATE VIEW attendance.attendance_directory WITH (security_invoker = true) AS
    SELECT district_id, activity_id, registration_id, union_id, attended_at
    FROM attendance.attendances WHERE stands;
  GRANT SELECT ON attendance.attendance_directory TO star_app;
`;
