import type { Audience } from '../domain/activity-plan.js';
import { sessionOf, type StoredSession } from '../persistence/stored-session.js';
import type { ActivityView } from './activity-view.js';

export const FROM = `activities.activities a
  JOIN platform.districts d ON d.id = a.district_id
  LEFT JOIN organizations.union_directory h ON h.union_id = a.host_union_id`;

const HOST = `a.host_union_id AS "hostUnionId", coalesce(h.union_name, d.name_zh) AS "hostName"`;

export const LIST_COLUMNS = `a.id, a.kind, a.title, a.status, ${HOST}, h.subdistrict_name AS "subdistrictName",
  a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.place, a.online_url IS NOT NULL AS online, a.capacity,
  a.audience_who AS who, a.min_star AS "minStar", a.registration_closes_at AS "registrationClosesAt"`;

export const VIEW_COLUMNS = `a.id, a.kind, a.title, a.topic, a.status, ${HOST},
  a.district_backs AS "districtBacks", a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.place,
  a.online_url AS "onlineUrl", a.capacity, a.quota_per_union AS "quotaPerUnion", a.approval,
  a.audience_who AS who, a.min_star AS "minStar", a.invited_ids AS invited, a.form, a.sessions,
  a.registration_opens_at AS "registrationOpensAt", a.registration_closes_at AS "registrationClosesAt",
  a.claim_hours AS "claimHours", a.series_id AS "seriesId", a.order_text AS "order", a.reason,
  a.picture_sha256 IS NOT NULL AS "hasPicture", a.version, a.sequence, a.created_at AS "createdAt",
  a.updated_at AS "updatedAt", a.published_at AS "publishedAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('unionId', u.union_id, 'name', u.union_name) ORDER BY u.union_name), '[]')
   FROM organizations.union_directory u WHERE u.union_id = ANY (a.co_host_ids)) AS "coHosts"`;

export type ActivityRow = Omit<ActivityView, 'audience' | 'sessions'> &
  Audience & { readonly sessions: readonly StoredSession[] };

export function viewOf({ who, minStar, invited, sessions, ...row }: ActivityRow): ActivityView {
  return { ...row, audience: { who, minStar, invited }, sessions: sessions.map(sessionOf) };
}
