import { featureSchema, immutableTable, tenantTable } from '#database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cycles, assessments with their answers as one document, frozen submissions, reviews, proposals,
 * awards and their revocations. What was submitted, awarded or revoked is written once.
 */
export class AssessmentBase1760000600000 implements MigrationInterface {
  readonly name = 'AssessmentBase1760000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${featureSchema('assessment')}

      CREATE TABLE assessment.cycles (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        name text NOT NULL,
        year integer NOT NULL,
        as_of date NOT NULL,
        opens_on date NOT NULL,
        due_on date NOT NULL,
        first_round boolean NOT NULL,
        catalogue_version_id uuid NOT NULL,
        status text NOT NULL,
        created_at timestamptz NOT NULL,
        opened_at timestamptz,
        closed_at timestamptz,
        CONSTRAINT cycles_of_district UNIQUE (district_id, id),
        CONSTRAINT cycles_name UNIQUE (district_id, name),
        CONSTRAINT cycles_catalogue FOREIGN KEY (district_id, catalogue_version_id)
          REFERENCES catalogue.versions (district_id, id),
        CONSTRAINT cycles_status CHECK (status IN ('planned', 'open', 'closed')),
        CONSTRAINT cycles_dates CHECK (opens_on <= due_on)
      );
      ${tenantTable('assessment.cycles')}

      CREATE TABLE assessment.assessments (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        cycle_id uuid NOT NULL,
        union_id uuid NOT NULL,
        subdistrict_id uuid NOT NULL,
        status text NOT NULL,
        round smallint NOT NULL DEFAULT 0,
        answers jsonb NOT NULL DEFAULT '{}',
        profile jsonb NOT NULL DEFAULT '{}',
        system jsonb NOT NULL DEFAULT '{}',
        vetoes jsonb NOT NULL DEFAULT '[]',
        held jsonb,
        returned jsonb NOT NULL DEFAULT '{}',
        total integer,
        star smallint,
        answered smallint NOT NULL DEFAULT 0,
        applicable smallint NOT NULL DEFAULT 0,
        due_on date,
        submitted_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT assessments_of_district UNIQUE (district_id, id),
        CONSTRAINT assessments_once UNIQUE (district_id, cycle_id, union_id),
        CONSTRAINT assessments_cycle FOREIGN KEY (district_id, cycle_id)
          REFERENCES assessment.cycles (district_id, id),
        CONSTRAINT assessments_union_fk FOREIGN KEY (district_id, union_id)
          REFERENCES organizations.unions (district_id, id),
        CONSTRAINT assessments_status CHECK (status IN ('draft', 'submitted', 'returned', 'first_reviewed',
          'second_reviewed', 'proposed', 'awarded', 'not_awarded'))
      );
      CREATE INDEX assessments_worklist ON assessment.assessments (district_id, status, due_on, id);
      CREATE INDEX assessments_subdistrict ON assessment.assessments (district_id, subdistrict_id, status, due_on, id);
      CREATE INDEX assessments_cycle_list ON assessment.assessments (district_id, cycle_id, status, id);
      CREATE INDEX assessments_union ON assessment.assessments (district_id, union_id, created_at);
      ${tenantTable('assessment.assessments')}

      CREATE TABLE assessment.submissions (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        round smallint NOT NULL,
        document jsonb NOT NULL,
        sha256 text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT submissions_once UNIQUE (district_id, assessment_id, round),
        CONSTRAINT submissions_assessment FOREIGN KEY (district_id, assessment_id)
          REFERENCES assessment.assessments (district_id, id)
      );
      ${tenantTable('assessment.submissions')}
      ${immutableTable('assessment.submissions')}

      CREATE TABLE assessment.reviews (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        stage text NOT NULL,
        round smallint NOT NULL,
        decisions jsonb NOT NULL DEFAULT '{}',
        outcome text,
        total integer,
        star smallint,
        reviewer_id uuid,
        reviewer_name text,
        created_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT reviews_once UNIQUE (district_id, assessment_id, stage, round),
        CONSTRAINT reviews_assessment FOREIGN KEY (district_id, assessment_id)
          REFERENCES assessment.assessments (district_id, id),
        CONSTRAINT reviews_stage CHECK (stage IN ('first', 'second')),
        CONSTRAINT reviews_outcome CHECK (outcome IN ('passed', 'returned'))
      );
      ${tenantTable('assessment.reviews')}

      CREATE TABLE assessment.proposals (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        star smallint NOT NULL,
        total integer NOT NULL,
        document jsonb NOT NULL,
        sha256 text NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_by_name text NOT NULL,
        proposed_at timestamptz NOT NULL,
        decision text,
        decided_by uuid,
        decided_by_name text,
        decided_at timestamptz,
        note text,
        CONSTRAINT proposals_assessment FOREIGN KEY (district_id, assessment_id)
          REFERENCES assessment.assessments (district_id, id),
        CONSTRAINT proposals_star CHECK (star BETWEEN 0 AND 3),
        CONSTRAINT proposals_decision CHECK (decision IN ('approved', 'sent_back')),
        CONSTRAINT proposals_four_eyes CHECK (decided_by <> proposed_by),
        CONSTRAINT proposals_decided CHECK ((decision IS NULL) = (decided_by IS NULL))
      );
      CREATE UNIQUE INDEX proposals_one_open ON assessment.proposals (district_id, assessment_id)
        WHERE decision IS NULL;
      ${tenantTable('assessment.proposals')}

      CREATE TABLE assessment.award_numbers (
        district_id uuid NOT NULL,
        year integer NOT NULL,
        last integer NOT NULL,
        PRIMARY KEY (district_id, year)
      );
      ${tenantTable('assessment.award_numbers')}

      CREATE TABLE assessment.awards (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        union_id uuid NOT NULL,
        star smallint NOT NULL,
        total integer NOT NULL,
        number text NOT NULL,
        awarded_on date NOT NULL,
        valid_until date NOT NULL,
        certificate_code text NOT NULL,
        document jsonb NOT NULL,
        sha256 text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT awards_of_district UNIQUE (district_id, id),
        CONSTRAINT awards_once UNIQUE (district_id, assessment_id),
        CONSTRAINT awards_number UNIQUE (district_id, number),
        CONSTRAINT awards_certificate_code UNIQUE (certificate_code),
        CONSTRAINT awards_assessment FOREIGN KEY (district_id, assessment_id)
          REFERENCES assessment.assessments (district_id, id),
        CONSTRAINT awards_star CHECK (star BETWEEN 1 AND 3)
      );
      CREATE INDEX awards_union ON assessment.awards (district_id, union_id, awarded_on);
      CREATE INDEX awards_register ON assessment.awards (district_id, star, union_id);
      ${tenantTable('assessment.awards')}
      ${immutableTable('assessment.awards')}

      CREATE TABLE assessment.revocations (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        award_id uuid NOT NULL,
        reason text NOT NULL,
        revoked_by uuid NOT NULL,
        revoked_by_name text NOT NULL,
        revoked_on date NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT revocations_once UNIQUE (district_id, award_id),
        CONSTRAINT revocations_award FOREIGN KEY (district_id, award_id)
          REFERENCES assessment.awards (district_id, id)
      );
      ${tenantTable('assessment.revocations')}
      ${immutableTable('assessment.revocations')}

      CREATE TABLE assessment.reports (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        kind text NOT NULL,
        language text NOT NULL,
        source_sha256 text NOT NULL,
        job_id uuid,
        file_sha256 text,
        created_at timestamptz NOT NULL,
        CONSTRAINT reports_once UNIQUE (district_id, assessment_id, kind, language, source_sha256),
        CONSTRAINT reports_assessment FOREIGN KEY (district_id, assessment_id)
          REFERENCES assessment.assessments (district_id, id),
        CONSTRAINT reports_kind CHECK (kind IN ('report', 'certificate'))
      );
      ${tenantTable('assessment.reports')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA assessment CASCADE');
  }
}
