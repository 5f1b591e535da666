import { tenantTable } from '#database';

/**
 * One counter row for each activity and for each union there, held by whoever gives or frees a seat. The
 * trigger counts; the checks refuse what would be one too many, whoever writes. `allowance` is what was
 * knowingly given beyond the limit (a guest at the door, a limit lowered later); it melts as seats are freed.
 */
export const SEATS = `
  CREATE TABLE registrations.desks (
    activity_id uuid CONSTRAINT desks_pkey PRIMARY KEY,
    district_id uuid NOT NULL CONSTRAINT desks_district_fk REFERENCES platform.districts (id),
    capacity integer,
    quota integer,
    held integer NOT NULL DEFAULT 0,
    allowance integer NOT NULL DEFAULT 0,
    next_place integer NOT NULL DEFAULT 1,
    version integer NOT NULL DEFAULT 0,
    CONSTRAINT desks_id_key UNIQUE (district_id, activity_id),
    CONSTRAINT desks_activity_fk FOREIGN KEY (district_id, activity_id)
      REFERENCES activities.activities (district_id, id),
    CONSTRAINT desks_counted CHECK (held >= 0 AND allowance >= 0),
    CONSTRAINT desks_capacity CHECK (capacity IS NULL OR held <= capacity + allowance)
  );
  ${tenantTable('registrations.desks')}

  CREATE TABLE registrations.union_seats (
    activity_id uuid NOT NULL,
    union_id uuid NOT NULL,
    district_id uuid NOT NULL,
    quota integer,
    held integer NOT NULL DEFAULT 0,
    allowance integer NOT NULL DEFAULT 0,
    CONSTRAINT union_seats_pkey PRIMARY KEY (activity_id, union_id),
    CONSTRAINT union_seats_desk_fk FOREIGN KEY (district_id, activity_id)
      REFERENCES registrations.desks (district_id, activity_id),
    CONSTRAINT union_seats_union_fk FOREIGN KEY (district_id, union_id)
      REFERENCES organizations.unions (district_id, id),
    CONSTRAINT union_seats_counted CHECK (held >= 0 AND allowance >= 0),
    CONSTRAINT union_seats_quota CHECK (quota IS NULL OR held <= quota + allowance)
  );
  ${tenantTable('registrations.union_seats')}

  CREATE FUNCTION registrations.count_seats() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    taken constant text[] := ARRAY['confirmed', 'offered'];
    delta integer := (NEW.status = ANY (taken))::integer;
  BEGIN
    IF TG_OP = 'UPDATE' THEN delta := delta - (OLD.status = ANY (taken))::integer; END IF;
    UPDATE registrations.desks
      SET held = held + delta, version = version + 1,
          allowance = least(allowance, greatest(0, held + delta - capacity))
      WHERE district_id = NEW.district_id AND activity_id = NEW.activity_id;
    IF delta <> 0 AND NEW.union_id IS NOT NULL THEN
      UPDATE registrations.union_seats
        SET held = held + delta, allowance = least(allowance, greatest(0, held + delta - quota))
        WHERE district_id = NEW.district_id AND activity_id = NEW.activity_id AND union_id = NEW.union_id;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'no seats are counted for union % at activity %', NEW.union_id, NEW.activity_id;
      END IF;
    END IF;
    RETURN NULL;
  END $$;`;
