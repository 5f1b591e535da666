import type { MigrationInterface, QueryRunner } from 'typeorm';
import { featureSchema, immutableTable, tenantTable } from '#database';

/**
 * The log of decisions: one hash chain per district. Rows come in through `audit.append` only, which
 * numbers and chains them while it holds the district's lock; nobody updates or deletes them.
 */
export class AuditBase1760000010000 implements MigrationInterface {
  readonly name = 'AuditBase1760000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${featureSchema('audit')}

      CREATE TABLE audit.entries (
        district_id uuid NOT NULL REFERENCES platform.districts (id),
        seq bigint NOT NULL,
        at timestamptz NOT NULL,
        user_id uuid,
        actor text NOT NULL,
        request_id text,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        data jsonb NOT NULL,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (district_id, seq)
      );
      CREATE INDEX entries_by_subject ON audit.entries (district_id, subject_type, subject_id, seq);
      CREATE INDEX entries_by_action ON audit.entries (district_id, action, seq);
      CREATE INDEX entries_by_user ON audit.entries (district_id, user_id, seq);
      ${tenantTable('audit.entries')}
      ${immutableTable('audit.entries')}
      REVOKE INSERT ON audit.entries FROM star_app;

      CREATE FUNCTION audit.canonical(entry audit.entries) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        RETURN concat_ws(E'\\n',
          'star-audit-1',
          entry.district_id,
          entry.seq,
          to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          coalesce(entry.user_id::text, '-'),
          to_json(entry.actor),
          coalesce(to_json(entry.request_id)::text, '-'),
          to_json(entry.action),
          to_json(entry.subject_type),
          to_json(entry.subject_id),
          entry.data,
          encode(entry.previous_hash, 'hex'));

      CREATE FUNCTION audit.append(items jsonb) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        district uuid := platform.current_district();
        entry audit.entries;
        item jsonb;
      BEGIN
        IF district IS NULL THEN
          RAISE EXCEPTION 'an audit entry needs a district' USING ERRCODE = 'restrict_violation';
        END IF;
        PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || district::text, 0));
        SELECT * INTO entry FROM audit.entries WHERE district_id = district ORDER BY seq DESC LIMIT 1;
        entry.district_id := district;
        entry.seq := coalesce(entry.seq, 0);
        entry.hash := coalesce(entry.hash, decode(repeat('00', 32), 'hex'));
        FOR item IN SELECT value FROM jsonb_array_elements(items) WITH ORDINALITY ORDER BY ordinality LOOP
          entry.seq := entry.seq + 1;
          entry.at := clock_timestamp();
          entry.user_id := (item ->> 'userId')::uuid;
          entry.actor := item ->> 'actor';
          entry.request_id := item ->> 'requestId';
          entry.action := item ->> 'action';
          entry.subject_type := item ->> 'subjectType';
          entry.subject_id := item ->> 'subjectId';
          entry.data := item -> 'data';
          entry.previous_hash := entry.hash;
          entry.hash := sha256(convert_to(audit.canonical(entry), 'UTF8'));
          INSERT INTO audit.entries VALUES (entry.*);
        END LOOP;
        RETURN entry.seq;
      END $$;
      REVOKE ALL ON FUNCTION audit.append(jsonb) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION audit.append(jsonb) TO star_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA audit CASCADE');
  }
}
