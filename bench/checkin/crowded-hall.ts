import { sealName, type Ticket } from '#checkin';
import { TicketQueries } from '#registrations';
import { namesToSeal } from '../../libs/features/attendance/src/queries/roster-sealer.js';
import { checkinCase } from '../../test/support/checkin-case.js';
import type { TestPortal } from '../../test/support/test-portal.js';

export const REGISTRANTS = 2_000;

/** An activity with its registrants, as seen before the door opens. */
export interface CrowdedHall {
  readonly activityId: string;
  readonly tickets: readonly Ticket[];
}

/** @returns an activity for which as many have registered, by rows: how they registered is another bench's business */
export async function crowdedHall(portal: TestPortal): Promise<CrowdedHall> {
  const { database, districtId } = portal;
  const { activityId } = await checkinCase(portal, [], { capacity: REGISTRANTS });
  await database.asOwner(
    `INSERT INTO registrations.desks (activity_id, district_id, capacity) VALUES ($1, $2, $3)
     ON CONFLICT DO NOTHING`,
    [activityId, districtId, REGISTRANTS],
  );
  await database.asOwner(
    `INSERT INTO registrations.registrations (id, district_id, activity_id, person_name, phone, mail, locale,
       answers, status, ticket_code, source, created_at, updated_at)
     SELECT gen_random_uuid(), $1, $2, '来宾' || n || '（演示）', '138' || lpad(n::text, 8, '0'), '', 'zh-CN', '{}',
       'confirmed', upper(left(md5('checkin' || n), 16)), 'public', now(), now()
     FROM generate_series(1, $3::int) n`,
    [districtId, activityId, REGISTRANTS],
  );
  const { tickets } = await portal.asSystem(() => portal.get(TicketQueries).snapshot(activityId));
  return { activityId, tickets };
}

/** What the job does beforehand, with one round each: the page gets as many entries of the same size. */
export async function sealAllNames(portal: TestPortal, { activityId, tickets }: CrowdedHall): Promise<void> {
  const [door] = await portal.database.asOwner<{ salt: string }>(
    'SELECT salt FROM attendance.doors WHERE activity_id = $1',
    [activityId],
  );
  const rows = await Promise.all(
    namesToSeal(tickets).map(async ({ digest, ...person }) => [
      digest,
      ...(await sealName(person, door?.salt ?? '', 1)),
    ]),
  );
  await portal.database.asOwner(
    `INSERT INTO attendance.sealed_names (district_id, activity_id, digest, lookup, sealed)
     SELECT $1, $2, r->>0, r->>1, r->>2 FROM jsonb_array_elements($3::jsonb) r ON CONFLICT DO NOTHING`,
    [portal.districtId, activityId, JSON.stringify(rows)],
  );
}
