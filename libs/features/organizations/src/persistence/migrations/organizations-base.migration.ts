import type { MigrationInterface, QueryRunner } from 'typeorm';
import { featureSchema, tenantTable } from '#database';

/** Sub-districts, enterprises, unions, and the view that other features' SQL may join. */
export class OrganizationsBase1760000300000 implements MigrationInterface {
  readonly name = 'OrganizationsBase1760000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${featureSchema('organizations')}

      CREATE TABLE organizations.subdistricts (
        id uuid CONSTRAINT subdistricts_pkey PRIMARY KEY,
        district_id uuid NOT NULL CONSTRAINT subdistricts_district_fk REFERENCES platform.districts (id),
        name text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT subdistricts_id_key UNIQUE (district_id, id),
        CONSTRAINT subdistricts_name_key UNIQUE (district_id, name)
      );
      ${tenantTable('organizations.subdistricts')}

      CREATE TABLE organizations.enterprises (
        id uuid CONSTRAINT enterprises_pkey PRIMARY KEY,
        district_id uuid NOT NULL CONSTRAINT enterprises_district_fk REFERENCES platform.districts (id),
        uscc text NOT NULL,
        name text NOT NULL,
        industry text NOT NULL,
        address text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT enterprises_id_key UNIQUE (district_id, id),
        CONSTRAINT enterprises_uscc_key UNIQUE (district_id, uscc)
      );
      ${tenantTable('organizations.enterprises')}

      CREATE TABLE organizations.unions (
        id uuid CONSTRAINT unions_pkey PRIMARY KEY,
        district_id uuid NOT NULL CONSTRAINT unions_district_fk REFERENCES platform.districts (id),
        subdistrict_id uuid NOT NULL,
        enterprise_id uuid NOT NULL,
        name text NOT NULL,
        established_on date NOT NULL,
        profile jsonb NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT unions_id_key UNIQUE (district_id, id),
        CONSTRAINT unions_enterprise_key UNIQUE (district_id, enterprise_id),
        CONSTRAINT unions_subdistrict_fk FOREIGN KEY (district_id, subdistrict_id)
          REFERENCES organizations.subdistricts (district_id, id),
        CONSTRAINT unions_enterprise_fk FOREIGN KEY (district_id, enterprise_id)
          REFERENCES organizations.enterprises (district_id, id)
      );
      CREATE INDEX unions_by_sound ON organizations.unions (district_id, name COLLATE "zh-Hans-CN-x-icu", id);
      CREATE INDEX unions_subdistrict ON organizations.unions (district_id, subdistrict_id);
      ${tenantTable('organizations.unions')}

      CREATE VIEW organizations.union_directory WITH (security_invoker = true) AS
        SELECT u.district_id, u.id AS union_id, u.name AS union_name,
               e.name AS enterprise_name, e.uscc, e.industry,
               s.id AS subdistrict_id, s.name AS subdistrict_name
        FROM organizations.unions u
        JOIN organizations.enterprises e ON e.district_id = u.district_id AND e.id = u.enterprise_id
        JOIN organizations.subdistricts s ON s.district_id = u.district_id AND s.id = u.subdistrict_id;
      GRANT SELECT ON organizations.union_directory TO star_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA organizations CASCADE');
  }
}
