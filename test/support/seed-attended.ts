import { newId } from '#kernel';
import type { TestPortal } from './test-portal.js';

export interface AttendedSeed {
  readonly kind: string;
  readonly title: string;
  /** ISO instant */
  readonly startsAt: string;
  /** the union of each guest who came */
  readonly guests: readonly string[];
}

/**
 * An activity that is over, with the guests who came, straight into the tables: for pages that only count
 * them. How anybody registers or comes is another test's business.
 */
export async function seedAttended(portal: TestPortal, seed: AttendedSeed): Promise<string> {
  const { districtId, database } = portal;
  const activityId = newId();
  const { kind, title, startsAt } = seed;
  const day = `'${startsAt}'::timestamptz`;
  const guests = seed.guests.map((unionId, index) => ({ id: newId(), unionId, index }));
  await database.asOwner(
    `SET session_replication_role = replica;
     INSERT INTO activities.activities (id, district_id, kind, title, topic, status, co_host_ids, starts_at, ends_at,
       approval, audience_who, min_star, invited_ids, form, sessions, registration_opens_at, registration_closes_at,
       claim_hours, created_at, updated_at)
     VALUES ('${activityId}', '${districtId}', '${kind}', '${title}', '', 'finished', '{}', ${day}, ${day} + interval '2 h',
       false, 'members', 0, '{}', '[]', '[]', ${day}, ${day}, 24, ${day}, ${day});
     ${guests
       .map(
         ({ id, unionId, index }) => `
     INSERT INTO registrations.registrations (id, district_id, activity_id, union_id, person_name, phone, mail, locale,
       answers, status, ticket_code, source, created_at, updated_at)
     VALUES ('${id}', '${districtId}', '${activityId}', '${unionId}', '演示', '', '', 'zh-CN', '{}', 'confirmed',
       '${ticketCode(index)}', 'member', ${day}, ${day});
     INSERT INTO attendance.attendances (district_id, registration_id, activity_id, union_id, lookup, stands, scan_id,
       attended_at, flags, seq, certificate_code)
     VALUES ('${districtId}', '${id}', '${activityId}', '${unionId}', '${index}', true, '${newId()}', ${day}, '{}', 1,
       '${ticketCode(index)}');`,
       )
       .join('')}
     SET session_replication_role = origin;`,
  );
  return activityId;
}

let serial = 0;

/** 16 characters, another one each time. */
function ticketCode(index: number): string {
  serial += 1;
  return `${serial}${index}`.padStart(16, '0');
}
