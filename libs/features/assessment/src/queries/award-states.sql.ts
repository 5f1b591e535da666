/**
 * Awards with what became of them on the day `$1`, the SQL of `standingOn` for lists: a union's newest award
 * counts, with what happened to it since. An integration test holds the two together.
 */
export const AWARDS = `
  SELECT w.id, w.union_id, coalesce(e.star, w.star) AS star, w.number, w.certificate_code AS "certificateCode",
         w.awarded_on::text AS "awardedOn", w.valid_until::text AS "validUntil",
         coalesce(r.revoked_on, e.day)::text AS "changedOn", coalesce(r.reason, e.reason) AS reason,
         CASE WHEN r.id IS NOT NULL THEN 'revoked'
              WHEN w.id <> first_value(w.id) OVER newest THEN 'replaced'
              WHEN e.closed_on <= w.valid_until THEN 'lapsed'
              WHEN w.valid_until < $1::date THEN 'expired'
              WHEN e.suspended THEN 'suspended'
              ELSE 'valid' END AS state, w.awarded_on, w.valid_until, w.created_at
  FROM assessment.awards w
  LEFT JOIN assessment.revocations r
    ON r.district_id = w.district_id AND r.award_id = w.id AND r.revoked_on <= $1::date
  LEFT JOIN (
    SELECT award_id,
           (array_agg(star ORDER BY effective_on DESC, created_at DESC) FILTER (WHERE star > 0))[1] AS star,
           min(effective_on) FILTER (WHERE star = 0) AS closed_on,
           (array_agg(effect ORDER BY effective_on DESC, created_at DESC)
             FILTER (WHERE effect IN ('suspended', 'restored')))[1] = 'suspended' AS suspended,
           max(effective_on) AS day,
           (array_agg(reason ORDER BY effective_on DESC, created_at DESC))[1] AS reason
    FROM assessment.star_events
    WHERE district_id = platform.current_district() AND effective_on <= $1::date GROUP BY award_id
  ) e ON e.award_id = w.id
  WHERE w.district_id = platform.current_district() AND w.awarded_on <= $1::date
  WINDOW newest AS (PARTITION BY w.union_id ORDER BY w.awarded_on DESC, w.created_at DESC, w.id DESC)`;
