import { tenantTable } from '#database';

/** The problem board. */
export const problemTables = `
  CREATE TABLE innovation.problems (
    id uuid CONSTRAINT problems_pkey PRIMARY KEY,
    district_id uuid NOT NULL,
    asker_union_id uuid NOT NULL,
    theme text NOT NULL,
    title text NOT NULL,
    open_text text NOT NULL,
    confidential_text text NOT NULL,
    status text NOT NULL CONSTRAINT problems_status_check CHECK (status IN ('open', 'chosen', 'solved', 'closed')),
    posted_by text NOT NULL,
    posted_at timestamptz NOT NULL,
    chosen_answer_id uuid,
    chosen_on date,
    slip_text text NOT NULL DEFAULT '',
    asker_signed_by text,
    asker_signed_at timestamptz,
    solver_signed_by text,
    solver_signed_at timestamptz,
    solved_on date,
    closed_reason text,
    CONSTRAINT problems_id_key UNIQUE (district_id, id),
    CONSTRAINT problems_solved_check CHECK (status <> 'solved' OR
      num_nulls(chosen_answer_id, asker_signed_at, solver_signed_at, solved_on) = 0 AND slip_text <> ''),
    CONSTRAINT problems_union_fk FOREIGN KEY (district_id, asker_union_id)
      REFERENCES organizations.unions (district_id, id)
  );
  CREATE INDEX problems_listing ON innovation.problems (district_id, status, posted_at);
  CREATE INDEX problems_of_union ON innovation.problems (district_id, asker_union_id);
  ${tenantTable('innovation.problems')}

  CREATE TABLE innovation.answers (
    id uuid CONSTRAINT answers_pkey PRIMARY KEY,
    district_id uuid NOT NULL,
    problem_id uuid NOT NULL,
    solver_union_id uuid NOT NULL,
    talent_id uuid,
    text text NOT NULL,
    answered_by text NOT NULL,
    answered_at timestamptz NOT NULL,
    CONSTRAINT answers_once UNIQUE (district_id, problem_id, solver_union_id),
    CONSTRAINT answers_problem_fk FOREIGN KEY (district_id, problem_id)
      REFERENCES innovation.problems (district_id, id),
    CONSTRAINT answers_union_fk FOREIGN KEY (district_id, solver_union_id)
      REFERENCES organizations.unions (district_id, id),
    CONSTRAINT answers_talent_fk FOREIGN KEY (district_id, talent_id)
      REFERENCES innovation.talents (district_id, id)
  );
  CREATE INDEX answers_of_union ON innovation.answers (district_id, solver_union_id);
  CREATE INDEX answers_talent ON innovation.answers (district_id, talent_id);
  ${tenantTable('innovation.answers')}`;
