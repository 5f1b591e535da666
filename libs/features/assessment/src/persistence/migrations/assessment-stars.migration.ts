import { immutableTable, tenantTable } from '#database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens to stars after they were given: decisions by two people, and the events that nobody changes. */
export class AssessmentStars1760000910000 implements MigrationInterface {
  readonly name = 'AssessmentStars1760000910000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE assessment.star_events (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        award_id uuid NOT NULL,
        effect text NOT NULL,
        star smallint NOT NULL,
        ground text,
        reason text NOT NULL,
        effective_on date NOT NULL,
        by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT star_events_award_fk FOREIGN KEY (district_id, award_id)
          REFERENCES assessment.awards (district_id, id),
        CONSTRAINT star_events_effect CHECK (effect IN ('downgraded', 'suspended', 'restored', 'lapsed')),
        CONSTRAINT star_events_star CHECK (star BETWEEN 0 AND 3)
      );
      CREATE INDEX star_events_award ON assessment.star_events (district_id, award_id, created_at);
      CREATE UNIQUE INDEX star_events_lapse_once ON assessment.star_events (district_id, award_id)
        WHERE effect = 'lapsed';
      ${tenantTable('assessment.star_events')}
      ${immutableTable('assessment.star_events')}

      CREATE TABLE assessment.star_decisions (
        id uuid PRIMARY KEY,
        district_id uuid NOT NULL,
        union_id uuid NOT NULL,
        award_id uuid NOT NULL,
        effect text NOT NULL,
        star smallint NOT NULL,
        ground text,
        reason text NOT NULL,
        effective_on date NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_by_name text NOT NULL,
        proposed_at timestamptz NOT NULL,
        decision text,
        decided_by uuid,
        decided_by_name text,
        decided_at timestamptz,
        note text,
        closed_at timestamptz,
        CONSTRAINT star_decisions_award FOREIGN KEY (district_id, award_id)
          REFERENCES assessment.awards (district_id, id),
        CONSTRAINT star_decisions_effect
          CHECK (effect IN ('downgraded', 'suspended', 'restored', 'revoked', 'lapsed')),
        CONSTRAINT star_decisions_star CHECK (star BETWEEN 0 AND 3),
        CONSTRAINT star_decisions_decision CHECK (decision IN ('approved', 'refused')),
        CONSTRAINT star_decisions_four_eyes CHECK (decided_by <> proposed_by),
        CONSTRAINT star_decisions_decided CHECK ((decision IS NULL) = (decided_by IS NULL))
      );
      CREATE UNIQUE INDEX star_decisions_one_open ON assessment.star_decisions (district_id, union_id)
        WHERE closed_at IS NULL;
      CREATE INDEX star_decisions_list ON assessment.star_decisions (district_id, union_id, proposed_at);
      ${tenantTable('assessment.star_decisions')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE assessment.star_decisions, assessment.star_events');
  }
}
