import type { AssessmentCase } from '../domain/assessment-case.js';
import type { Entries } from '../domain/answers/answer-entry.js';
import type { HeldStar } from '../domain/answers/answer-sheet.js';
import type { CycleStatus } from '../domain/cycle/cycle-status.js';
import type { ReturnedItems } from '../domain/review/returned-items.js';
import type { AssessmentStatus } from '../domain/status/assessment-status.js';

/** Columns of `CaseRow`; append `WHERE …` and, for a change, `FOR UPDATE OF a`. */
export const SELECT_CASE = `
  SELECT a.id, a.district_id, a.status, a.round, a.answers, a.profile, a.system, a.vetoes, a.held, a.returned,
         a.due_on::text, a.union_id, a.cycle_id,
         c.name AS cycle_name, c.year AS cycle_year, c.as_of::text, c.status AS cycle_status,
         c.due_on::text AS cycle_due_on, c.first_round, c.catalogue_version_id,
         d.union_name, d.enterprise_name, d.uscc, d.subdistrict_id, d.subdistrict_name
  FROM assessment.assessments a
  JOIN assessment.cycles c ON c.district_id = a.district_id AND c.id = a.cycle_id
  JOIN organizations.union_directory d ON d.district_id = a.district_id AND d.union_id = a.union_id`;

export interface CaseRow {
  readonly id: string;
  readonly district_id: string;
  readonly status: AssessmentStatus;
  readonly round: number;
  readonly answers: Entries;
  readonly profile: Entries;
  readonly system: Readonly<Record<string, number>>;
  readonly vetoes: readonly string[];
  readonly held: HeldStar | null;
  readonly returned: ReturnedItems;
  readonly due_on: string | null;
  readonly union_id: string;
  readonly cycle_id: string;
  readonly cycle_name: string;
  readonly cycle_year: number;
  readonly as_of: string;
  readonly cycle_status: CycleStatus;
  readonly cycle_due_on: string;
  readonly first_round: boolean;
  readonly catalogue_version_id: string;
  readonly union_name: string;
  readonly enterprise_name: string;
  readonly uscc: string;
  readonly subdistrict_id: string;
  readonly subdistrict_name: string;
}

export function toCase(row: CaseRow): AssessmentCase {
  return {
    id: row.id,
    districtId: row.district_id,
    status: row.status,
    round: row.round,
    sheet: {
      answers: row.answers,
      profile: row.profile,
      system: row.system,
      vetoes: row.vetoes,
      held: row.held,
    },
    returned: row.returned,
    dueOn: row.due_on,
    cycle: {
      id: row.cycle_id,
      name: row.cycle_name,
      year: row.cycle_year,
      asOf: row.as_of,
      status: row.cycle_status,
      dueOn: row.cycle_due_on,
      firstRound: row.first_round,
      catalogueVersionId: row.catalogue_version_id,
    },
    union: {
      id: row.union_id,
      name: row.union_name,
      enterpriseName: row.enterprise_name,
      uscc: row.uscc,
      subdistrictId: row.subdistrict_id,
      subdistrictName: row.subdistrict_name,
    },
  };
}
