import type { MigrationInterface, QueryRunner } from 'typeorm';
import { featureSchema, tenantTable } from '#database';
import { logInFunctions } from './log-in-functions.js';

/** Accounts, their roles, sessions and tokens, and the look-ups that run before a district is known. */
export class IdentityBase1760000200000 implements MigrationInterface {
  readonly name = 'IdentityBase1760000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${featureSchema('identity')}

      CREATE TABLE identity.users (
        id uuid CONSTRAINT users_pkey PRIMARY KEY,
        district_id uuid NOT NULL CONSTRAINT users_district_fk REFERENCES platform.districts (id),
        username text NOT NULL,
        name text NOT NULL,
        password_hash text NOT NULL,
        one_time_until timestamptz,
        locale text,
        deactivated_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT users_id_key UNIQUE (district_id, id),
        CONSTRAINT users_username_key UNIQUE (username)
      );
      CREATE INDEX users_listing ON identity.users (district_id, username);
      ${tenantTable('identity.users')}

      CREATE TABLE identity.role_grants (
        id uuid CONSTRAINT role_grants_pkey PRIMARY KEY,
        district_id uuid NOT NULL,
        user_id uuid NOT NULL,
        role text NOT NULL,
        scope_type text NOT NULL,
        scope_id uuid NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_until timestamptz,
        granted_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT role_grants_user_fk FOREIGN KEY (district_id, user_id) REFERENCES identity.users (district_id, id),
        CONSTRAINT role_grants_auditor_check CHECK (role <> 'auditor' OR valid_until IS NOT NULL)
      );
      CREATE INDEX role_grants_of_user ON identity.role_grants (district_id, user_id);
      ${tenantTable('identity.role_grants')}

      CREATE TABLE identity.sessions (
        id uuid CONSTRAINT sessions_pkey PRIMARY KEY,
        district_id uuid NOT NULL,
        user_id uuid NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT sessions_token_key UNIQUE,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        network text NOT NULL,
        device text NOT NULL,
        CONSTRAINT sessions_user_fk FOREIGN KEY (district_id, user_id) REFERENCES identity.users (district_id, id)
      );
      CREATE INDEX sessions_of_user ON identity.sessions (district_id, user_id);
      ${tenantTable('identity.sessions')}

      CREATE TABLE identity.api_tokens (
        id uuid CONSTRAINT api_tokens_pkey PRIMARY KEY,
        district_id uuid NOT NULL,
        user_id uuid NOT NULL,
        name text NOT NULL,
        token_hash bytea NOT NULL CONSTRAINT api_tokens_token_key UNIQUE,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT api_tokens_user_fk FOREIGN KEY (district_id, user_id) REFERENCES identity.users (district_id, id)
      );
      CREATE INDEX api_tokens_of_user ON identity.api_tokens (district_id, user_id);
      ${tenantTable('identity.api_tokens')}

      CREATE TABLE identity.login_attempts (
        key bytea CONSTRAINT login_attempts_pkey PRIMARY KEY,
        failures integer NOT NULL,
        last_at timestamptz NOT NULL,
        locked_until timestamptz
      );
      CREATE INDEX login_attempts_age ON identity.login_attempts (last_at);
      ALTER TABLE identity.login_attempts ENABLE ROW LEVEL SECURITY;
      CREATE POLICY only_through_functions ON identity.login_attempts USING (false);

      ${logInFunctions}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA identity CASCADE');
  }
}
