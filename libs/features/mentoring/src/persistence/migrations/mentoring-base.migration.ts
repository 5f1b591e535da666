import { featureSchema, tenantTable } from '#database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const unionFk = (table: string, column: string, name = 'union'): string =>
  `CONSTRAINT ${table}_${name}_fk FOREIGN KEY (district_id, ${column}) REFERENCES organizations.unions (district_id, id)`;
const pairFk = (table: string): string =>
  `CONSTRAINT ${table}_pair_fk FOREIGN KEY (district_id, pair_id) REFERENCES mentoring.pairs (district_id, id)`;

/** Who offers to mentor, who mentors whom, and the library of examples. */
export class MentoringBase1760001700000 implements MigrationInterface {
  readonly name = 'MentoringBase1760001700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${featureSchema('mentoring')}

      CREATE TABLE mentoring.offers (
        district_id uuid NOT NULL,
        union_id uuid NOT NULL,
        indicators text[] NOT NULL,
        note text NOT NULL,
        consented_by text NOT NULL,
        consented_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        CONSTRAINT offers_pkey PRIMARY KEY (district_id, union_id),
        ${unionFk('offers', 'union_id')}
      );
      ${tenantTable('mentoring.offers')}

      CREATE TABLE mentoring.pairs (
        id uuid CONSTRAINT pairs_pkey PRIMARY KEY,
        district_id uuid NOT NULL,
        mentor_union_id uuid NOT NULL,
        mentee_union_id uuid NOT NULL,
        asked_by_union_id uuid NOT NULL,
        message text NOT NULL,
        status text NOT NULL CONSTRAINT pairs_status_check CHECK (status IN ('asked', 'active', 'declined', 'ended')),
        asked_by text NOT NULL,
        asked_at timestamptz NOT NULL,
        answered_by text,
        answered_at timestamptz,
        begun_on date,
        ended_on date,
        ended_how text,
        ended_reason text,
        CONSTRAINT pairs_id_key UNIQUE (district_id, id),
        CONSTRAINT pairs_two_check CHECK (mentor_union_id <> mentee_union_id),
        CONSTRAINT pairs_ended_whole CHECK ((status = 'ended') = (num_nulls(ended_on, ended_how, ended_reason) = 0)),
        ${unionFk('pairs', 'mentor_union_id', 'mentor')},
        ${unionFk('pairs', 'mentee_union_id', 'mentee')}
      );
      CREATE UNIQUE INDEX pairs_one_mentor ON mentoring.pairs (district_id, mentee_union_id) WHERE status = 'active';
      CREATE INDEX pairs_of_mentor ON mentoring.pairs (district_id, mentor_union_id);
      CREATE INDEX pairs_of_mentee ON mentoring.pairs (district_id, mentee_union_id);
      CREATE INDEX pairs_listing ON mentoring.pairs (district_id, asked_at);
      ${tenantTable('mentoring.pairs')}

      CREATE TABLE mentoring.goals (
        id uuid CONSTRAINT goals_pkey PRIMARY KEY,
        district_id uuid NOT NULL,
        pair_id uuid NOT NULL,
        indicator_code text NOT NULL,
        text text NOT NULL,
        due_on date NOT NULL,
        done_on date,
        ${pairFk('goals')}
      );
      CREATE INDEX goals_of_pair ON mentoring.goals (district_id, pair_id, due_on);
      ${tenantTable('mentoring.goals')}

      CREATE TABLE mentoring.meetings (
        id uuid CONSTRAINT meetings_pkey PRIMARY KEY,
        district_id uuid NOT NULL,
        pair_id uuid NOT NULL,
        held_on date NOT NULL,
        notes text NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        ${pairFk('meetings')}
      );
      CREATE INDEX meetings_of_pair ON mentoring.meetings (district_id, pair_id, held_on);
      ${tenantTable('mentoring.meetings')}

      CREATE TABLE mentoring.examples (
        id uuid CONSTRAINT examples_pkey PRIMARY KEY,
        district_id uuid NOT NULL,
        union_id uuid NOT NULL,
        indicator_code text NOT NULL,
        kind text NOT NULL CONSTRAINT examples_kind_check CHECK (kind IN ('picture', 'text')),
        title text NOT NULL,
        text text NOT NULL,
        evidence_id uuid,
        masks jsonb NOT NULL,
        sha256 text,
        size integer,
        status text NOT NULL CONSTRAINT examples_status_check
          CHECK (status IN ('draft', 'offered', 'returned', 'published')),
        drafted_by text NOT NULL,
        drafted_at timestamptz NOT NULL,
        consented_by text,
        consented_at timestamptz,
        reviewed_by text,
        reviewed_at timestamptz,
        review_note text NOT NULL DEFAULT '',
        CONSTRAINT examples_shown_check CHECK (status NOT IN ('offered', 'published') OR
          consented_at IS NOT NULL AND (kind = 'text' OR sha256 IS NOT NULL)),
        ${unionFk('examples', 'union_id')}
      );
      CREATE INDEX examples_listing ON mentoring.examples (district_id, status, reviewed_at);
      CREATE INDEX examples_of_indicator ON mentoring.examples (district_id, indicator_code);
      CREATE INDEX examples_of_union ON mentoring.examples (district_id, union_id);
      ${tenantTable('mentoring.examples')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA mentoring CASCADE');
  }
}
