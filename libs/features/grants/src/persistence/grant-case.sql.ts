import type { GrantCase } from '../domain/application/grant-case.js';
import type { Programme } from '../domain/programme/programme.js';

/** An application with its programme and its union; conditions on `a`, `p` and the directory `d` follow. */
export const SELECT_CASE = `
  SELECT a.id, a.district_id AS "districtId", a.status, a.number, a.text, a.report, a.note, a.version,
    a.submitted_by AS "submittedBy", a.submitted_at AS "submittedAt", a.checked_by AS "checkedBy",
    a.checked_by_name AS "checkedByName", a.checked_at AS "checkedAt", a.amount_fen::float8 AS "amountFen",
    a.committed_fen::float8 AS "committedFen", a.paid_fen::float8 AS "paidFen",
    a.returned_fen::float8 AS "returnedFen", a.stopped_on::text AS "stoppedOn",
    a.claim_fen::float8 AS "claimFen", a.created_at AS "createdAt", a.updated_at AS "updatedAt",
    a.union_id AS "unionId", d.union_name AS "unionName", d.uscc, d.subdistrict_id AS "subdistrictId",
    d.subdistrict_name AS "subdistrictName", p.id AS "programmeId", p.status AS "programmeStatus", p.terms,
    p.committed_fen::float8 AS "programmeCommitted", p.paid_fen::float8 AS "programmePaid",
    p.returned_fen::float8 AS "programmeReturned", p.version AS "programmeVersion",
    p.opened_at AS "openedAt", p.closed_at AS "closedAt"
  FROM grants.applications a
  JOIN grants.programmes p ON p.district_id = a.district_id AND p.id = a.programme_id
  JOIN organizations.union_directory d ON d.union_id = a.union_id`;

export interface CaseRow extends Omit<GrantCase, 'programme' | 'union'> {
  readonly unionId: string;
  readonly unionName: string;
  readonly uscc: string;
  readonly subdistrictId: string;
  readonly subdistrictName: string;
  readonly programmeId: string;
  readonly programmeStatus: Programme['status'];
  readonly terms: Programme['terms'];
  readonly programmeCommitted: number;
  readonly programmePaid: number;
  readonly programmeReturned: number;
  readonly programmeVersion: number;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
}

export function toCase(row: CaseRow): GrantCase {
  const { unionId, unionName, uscc, subdistrictId, subdistrictName, ...rest } = row;
  const { programmeId, programmeStatus, terms, openedAt, closedAt, ...one } = rest;
  const { programmeCommitted, programmePaid, programmeReturned, programmeVersion, ...own } = one;
  return {
    ...own,
    union: { id: unionId, name: unionName, uscc, subdistrictId, subdistrictName },
    programme: {
      id: programmeId,
      districtId: own.districtId,
      status: programmeStatus,
      terms,
      committedFen: programmeCommitted,
      paidFen: programmePaid,
      returnedFen: programmeReturned,
      version: programmeVersion,
      openedAt,
      closedAt,
    },
  };
}
