import { immutableTable, tenantTable } from '#database';

const projectFk = (table: string): string =>
  `CONSTRAINT ${table}_project_fk FOREIGN KEY (district_id, project_id) REFERENCES innovation.projects (district_id, id)`;
const unionFk = (table: string, column: string): string =>
  `CONSTRAINT ${table}_union_fk FOREIGN KEY (district_id, ${column}) REFERENCES organizations.unions (district_id, id)`;

/** Projects, who takes part, what is due, proofs, panels; results are written once, withdrawals beside them. */
export const projectTables = `
  CREATE TABLE innovation.projects (
    id uuid CONSTRAINT projects_pkey PRIMARY KEY,
    district_id uuid NOT NULL,
    lead_union_id uuid NOT NULL,
    theme text NOT NULL,
    title text NOT NULL,
    problem text NOT NULL,
    goal text NOT NULL,
    status text NOT NULL CONSTRAINT projects_status_check
      CHECK (status IN ('idea', 'running', 'submitted', 'returned', 'accepted', 'closed')),
    mentor_talent_id uuid,
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    started_on date,
    submitted_at timestamptz,
    round integer NOT NULL DEFAULT 0,
    benefit jsonb,
    closed_reason text,
    CONSTRAINT projects_id_key UNIQUE (district_id, id),
    ${unionFk('projects', 'lead_union_id')},
    CONSTRAINT projects_mentor_fk FOREIGN KEY (district_id, mentor_talent_id)
      REFERENCES innovation.talents (district_id, id)
  );
  CREATE INDEX projects_listing ON innovation.projects (district_id, status, proposed_at);
  CREATE INDEX projects_mentor ON innovation.projects (district_id, mentor_talent_id);
  ${tenantTable('innovation.projects')}

  CREATE TABLE innovation.participants (
    district_id uuid NOT NULL,
    project_id uuid NOT NULL,
    union_id uuid NOT NULL,
    consent text NOT NULL CONSTRAINT participants_consent_check CHECK (consent IN ('asked', 'agreed', 'declined')),
    asked_at timestamptz NOT NULL,
    answered_at timestamptz,
    answered_by text,
    CONSTRAINT participants_pkey PRIMARY KEY (district_id, project_id, union_id),
    ${projectFk('participants')},
    ${unionFk('participants', 'union_id')}
  );
  CREATE INDEX participants_of_union ON innovation.participants (district_id, union_id, consent);
  ${tenantTable('innovation.participants')}

  CREATE TABLE innovation.milestones (
    id uuid CONSTRAINT milestones_pkey PRIMARY KEY,
    district_id uuid NOT NULL,
    project_id uuid NOT NULL,
    title text NOT NULL,
    due_on date NOT NULL,
    done_on date,
    ${projectFk('milestones')}
  );
  CREATE INDEX milestones_of_project ON innovation.milestones (district_id, project_id, due_on);
  ${tenantTable('innovation.milestones')}

  CREATE TABLE innovation.proofs (
    id uuid CONSTRAINT proofs_pkey PRIMARY KEY,
    district_id uuid NOT NULL,
    project_id uuid NOT NULL,
    sha256 text NOT NULL,
    size integer NOT NULL,
    media_type text NOT NULL,
    name text NOT NULL,
    uploaded_by text NOT NULL,
    uploaded_at timestamptz NOT NULL,
    CONSTRAINT proofs_content_key UNIQUE (district_id, project_id, sha256),
    ${projectFk('proofs')}
  );
  ${tenantTable('innovation.proofs')}

  CREATE TABLE innovation.panelists (
    district_id uuid NOT NULL,
    project_id uuid NOT NULL,
    round integer NOT NULL,
    user_id uuid NOT NULL,
    name text NOT NULL,
    vote text CONSTRAINT panelists_vote_check CHECK (vote IN ('accept', 'return', 'recused')),
    note text NOT NULL DEFAULT '',
    voted_at timestamptz,
    CONSTRAINT panelists_pkey PRIMARY KEY (district_id, project_id, round, user_id),
    ${projectFk('panelists')}
  );
  CREATE INDEX panelists_of_user ON innovation.panelists (district_id, user_id);
  ${tenantTable('innovation.panelists')}

  CREATE TABLE innovation.results (
    id uuid CONSTRAINT results_pkey PRIMARY KEY,
    district_id uuid NOT NULL,
    project_id uuid NOT NULL,
    lead_union_id uuid NOT NULL,
    title text NOT NULL,
    theme text NOT NULL,
    industry text NOT NULL,
    accepted_on date NOT NULL,
    document jsonb NOT NULL,
    CONSTRAINT results_id_key UNIQUE (district_id, id),
    CONSTRAINT results_project_key UNIQUE (district_id, project_id),
    ${projectFk('results')},
    ${unionFk('results', 'lead_union_id')}
  );
  CREATE INDEX results_listing ON innovation.results (district_id, accepted_on);
  ${tenantTable('innovation.results')}
  ${immutableTable('innovation.results')}

  CREATE TABLE innovation.withdrawals (
    district_id uuid NOT NULL,
    result_id uuid NOT NULL,
    reason text NOT NULL,
    withdrawn_by text NOT NULL,
    withdrawn_at timestamptz NOT NULL,
    CONSTRAINT withdrawals_pkey PRIMARY KEY (district_id, result_id),
    CONSTRAINT withdrawals_result_fk FOREIGN KEY (district_id, result_id)
      REFERENCES innovation.results (district_id, id)
  );
  ${tenantTable('innovation.withdrawals')}
  ${immutableTable('innovation.withdrawals')}`;
