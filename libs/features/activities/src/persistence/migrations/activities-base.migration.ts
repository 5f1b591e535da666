import { featureSchema, tenantTable } from '#database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AFTERWARDS, MEETINGS, VISITS } from './activity-parts.js';

/** Activities, the view that other features' SQL may join, and what belongs to an activity. */
export class ActivitiesBase1760001200000 implements MigrationInterface {
  readonly name = 'ActivitiesBase1760001200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${featureSchema('activities')}

      CREATE TABLE activities.activities (
        id uuid CONSTRAINT activities_pkey PRIMARY KEY,
        district_id uuid NOT NULL CONSTRAINT activities_district_fk REFERENCES platform.districts (id),
        kind text NOT NULL,
        title text NOT NULL,
        topic text NOT NULL,
        status text NOT NULL CONSTRAINT activities_status
          CHECK (status IN ('draft', 'proposed', 'published', 'cancelled', 'finished')),
        host_union_id uuid,
        co_host_ids uuid[] NOT NULL,
        district_backs boolean NOT NULL DEFAULT false,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        place text,
        online_url text,
        capacity integer CONSTRAINT activities_capacity CHECK (capacity > 0),
        quota_per_union integer CONSTRAINT activities_quota CHECK (quota_per_union > 0),
        approval boolean NOT NULL,
        audience_who text NOT NULL CONSTRAINT activities_who
          CHECK (audience_who IN ('members', 'invited', 'public')),
        min_star smallint NOT NULL,
        invited_ids uuid[] NOT NULL,
        form jsonb NOT NULL,
        sessions jsonb NOT NULL,
        registration_opens_at timestamptz NOT NULL,
        registration_closes_at timestamptz NOT NULL,
        claim_hours smallint NOT NULL,
        series_id uuid,
        order_text text NOT NULL DEFAULT '',
        reason text NOT NULL DEFAULT '',
        picture_sha256 text,
        version integer NOT NULL DEFAULT 1,
        sequence integer NOT NULL DEFAULT 0,
        created_by uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        published_at timestamptz,
        CONSTRAINT activities_id_key UNIQUE (district_id, id),
        CONSTRAINT activities_order CHECK (ends_at > starts_at),
        CONSTRAINT activities_host_fk FOREIGN KEY (district_id, host_union_id)
          REFERENCES organizations.unions (district_id, id)
      );
      CREATE INDEX activities_by_time ON activities.activities (district_id, starts_at, id);
      CREATE INDEX activities_host ON activities.activities (district_id, host_union_id, starts_at);
      CREATE INDEX activities_status_list ON activities.activities (district_id, status, starts_at);
      CREATE INDEX activities_series ON activities.activities (district_id, series_id, starts_at);
      ${tenantTable('activities.activities')}

      CREATE VIEW activities.activity_directory WITH (security_invoker = true) AS
        SELECT district_id, id AS activity_id, kind, title, status, host_union_id, starts_at, ends_at, place,
               online_url, capacity, quota_per_union, audience_who, min_star, registration_opens_at,
               registration_closes_at, version
        FROM activities.activities;
      GRANT SELECT ON activities.activity_directory TO star_app;
      ${MEETINGS}
      ${AFTERWARDS}
      ${VISITS}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA activities CASCADE');
  }
}
