import type { TestPortal } from '../../test/support/test-portal.js';

export const ACTIVITIES = 5_000;
export const REGISTRATIONS = 200_000;

const ID = (kind: string, n: string): string =>
  `overlay(overlay(md5('${kind}' || ${n}) placing '4' from 13) placing '8' from 17)::uuid`;

/** Activities of every kind from two years back to one year ahead, and the guests of those years. */
export async function fillActivities({ database, districtId, unionId }: TestPortal): Promise<void> {
  const perActivity = REGISTRATIONS / ACTIVITIES;
  await database.asOwner(`
    INSERT INTO activities.activities (id, district_id, kind, title, topic, status, host_union_id, co_host_ids,
      starts_at, ends_at, place, capacity, quota_per_union, approval, audience_who, min_star, invited_ids, form,
      sessions, registration_opens_at, registration_closes_at, claim_hours, created_at, updated_at, published_at)
    SELECT ${ID('activity', 'n')}, '${districtId}',
      (ARRAY['chair_salon', 'union_open_day', 'enterprise_open_day', 'tech_salon', 'competition'])[1 + n % 5],
      '演示活动' || n, '', CASE WHEN n % 50 = 0 THEN 'cancelled' ELSE 'published' END,
      CASE WHEN n % 2 = 0 THEN '${unionId}'::uuid END, '{}', day, day + interval '2 hours', '演示地点', 60, 5, false,
      (ARRAY['members', 'public'])[1 + n % 2], 0, '{}', '[]', '[]', day - interval '30 days', day, 24, day, day, day
    FROM (SELECT n, timestamptz '2024-11-20T06:00:00Z' + n * interval '5 hours 15 minutes' AS day
          FROM generate_series(1, ${ACTIVITIES}) n) planned`);
  // the seats are counted here, at once: the trigger would count them one by one
  await database.asOwner(`
    INSERT INTO registrations.desks (district_id, activity_id, capacity, held)
    SELECT '${districtId}', ${ID('activity', 'n')}, 60, ${perActivity} FROM generate_series(1, ${ACTIVITIES}) n`);
  await database.asOwner('ALTER TABLE registrations.registrations DISABLE TRIGGER counted');
  await database.asOwner(`
    INSERT INTO registrations.registrations (id, district_id, activity_id, union_id, person_name, phone, mail,
      locale, answers, status, ticket_code, source, created_at, updated_at)
    SELECT ${ID('guest', `n || '-' || g`)}, '${districtId}', ${ID('activity', 'n')}, '${unionId}', '演示' || g, '', '',
      'zh-CN', '{}', 'confirmed', upper(left(md5(n || '-' || g), 16)), 'member', now(), now()
    FROM generate_series(1, ${ACTIVITIES}) n, generate_series(1, ${perActivity}) g`);
  await database.asOwner('ALTER TABLE registrations.registrations ENABLE TRIGGER counted');
  await database.asOwner('ANALYZE');
}
