/** Money comes as float8: whole numbers of fen far below 2^53 are exact in it, and arrive as numbers. */
export const PROGRAMME_COLUMNS = `p.id, p.district_id AS "districtId", p.status, p.terms,
  p.committed_fen::float8 AS "committedFen", p.paid_fen::float8 AS "paidFen",
  p.returned_fen::float8 AS "returnedFen", p.version, p.opened_at AS "openedAt", p.closed_at AS "closedAt"`;
