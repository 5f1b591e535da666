import type { ApplicationStatus } from '../domain/application/application-status.js';
import { nextStep, type NextStep } from '../domain/application/next-step.js';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.js';
import { trancheViews } from '../domain/programme/tranche-plan.js';

/** An application in a list. Money in fen. */
export interface GrantRow {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly number: number | null;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly year: number;
  readonly unionId: string;
  readonly unionName: string;
  readonly subdistrictName: string;
  /** what was approved, before that what was budgeted */
  readonly amountFen: number;
  readonly paidFen: number;
  readonly returnedFen: number;
  /** by receipts that count */
  readonly provenFen: number;
  readonly paidTranches: number;
  readonly submittedAt: Date | null;
  readonly updatedAt: Date;
  readonly reportDue: string;
  readonly plan: ProgrammeTerms['tranches'];
}

/** Conditions on `a` and `p` follow. */
export const SELECT_ROWS = `
  SELECT a.id, a.status, a.number, p.id AS "programmeId", p.name AS "programmeName", p.year,
    a.union_id AS "unionId", d.union_name AS "unionName", d.subdistrict_name AS "subdistrictName",
    coalesce(a.amount_fen, (SELECT sum(value::bigint) FROM jsonb_each_text(a.text->'budget')), 0)::float8
      AS "amountFen",
    a.paid_fen::float8 AS "paidFen", a.returned_fen::float8 AS "returnedFen",
    coalesce((SELECT sum(s.amount_fen) FROM grants.spendings s WHERE s.district_id = a.district_id
      AND s.application_id = a.id AND s.rejected IS NULL), 0)::float8 AS "provenFen",
    (SELECT count(*)::int FROM grants.entries e WHERE e.district_id = a.district_id
      AND e.application_id = a.id AND e.kind = 'pay') AS "paidTranches",
    a.submitted_at AS "submittedAt", a.updated_at AS "updatedAt", p.report_due AS "reportDue",
    p.terms->'tranches' AS plan
  FROM grants.applications a
  JOIN grants.programmes p ON p.district_id = a.district_id AND p.id = a.programme_id
  JOIN organizations.union_directory d ON d.union_id = a.union_id`;

/** @param onHold whether the union's star rests */
export function nextStepOf(row: GrantRow, onHold: boolean): NextStep {
  const { status, amountFen, plan, paidTranches, provenFen } = row;
  const paid = Array.from({ length: paidTranches }, (_, index) => index + 1);
  const ended = status !== 'approved';
  return nextStep(status, trancheViews({ amountFen, plan, paid, provenFen, onHold, ended }));
}
