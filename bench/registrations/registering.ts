import { seedUnion } from '#organizations';
import type { PortalClient } from '../../test/support/portal-client.js';
import { sampleActivity } from '../../test/support/sample-activity.js';
import type { TestPortal } from '../../test/support/test-portal.js';
import { CLIENTS } from '../http/compare.js';
import type { Scenario } from '../http/scenario.js';

const PUBLIC = { who: 'public', minStar: 0, invited: [] } as const;
/** More than come while it is measured: a repeated statement says `confirmed` as it was recorded. */
const ENOUGH = 1_000_000;
/** Eight digits, the end of a telephone number. */
const FIRST = 10_000_000;
const FIRST_OF_BARE = 50_000_000;

/** Unions that register: those of the portal's clients, then those of the bare handler's. */
export async function registrants(portal: TestPortal): Promise<PortalClient[]> {
  const people: PortalClient[] = [];
  for (let number = 0; number < 2 * CLIENTS; number += 1) {
    const { unionId } = await seedUnion(portal.database.unitOfWork, portal.districtId);
    people.push(await portal.client('union_chair', unionId));
  }
  return people;
}

/** Everybody registers for one activity: one desk, one order, a seat for each request. */
export async function registering(portal: TestPortal, people: readonly PortalClient[]): Promise<Scenario> {
  const activityId = await sampleActivity(portal, { audience: PUBLIC });
  await portal.database.asOwner(
    'UPDATE activities.activities SET capacity = $2, quota_per_union = $2 WHERE id = $1',
    [activityId, ENOUGH],
  );
  return {
    what: 'registration with capacity check',
    path: `/api/v1/activities/${activityId}/registrations`,
    least: 0.3,
    status: 201,
    people: people.slice(0, CLIENTS),
    shadows: people.slice(CLIENTS),
    body: (client) => Promise.resolve(onePerson(people.indexOf(client), '{n}')),
    json: true,
    first: FIRST,
    makes: {
      place: String,
      made: (answer) => {
        const [one] = JSON.parse(answer) as [{ id: string; ticketCode: string }];
        return [one.id, one.ticketCode];
      },
      from: FIRST_OF_BARE,
    },
  };
}

/**
 * All clients at once for the last seats of another activity, again and again.
 * @returns how many had a seat, and the places of the others in their order
 */
export async function lastSeats(
  portal: TestPortal,
  people: readonly PortalClient[],
  { seats, requests }: { readonly seats: number; readonly requests: number },
): Promise<{ readonly seated: number; readonly places: readonly number[] }> {
  const activityId = await sampleActivity(portal, { capacity: seats, audience: PUBLIC });
  const path = `/api/v1/activities/${activityId}/registrations`;
  const answers = await Promise.all(
    Array.from({ length: Math.ceil(requests / people.length) }, (_, round) =>
      people.map((client, number) => {
        const body = JSON.parse(onePerson(number, String(FIRST + round))) as object;
        return client.api('POST', path, body);
      }),
    ).flat(),
  );
  const rows = answers.flatMap((answer) => answer.json() as { status: string; place: number | null }[]);
  return {
    seated: rows.filter(({ status }) => status === 'confirmed').length,
    places: rows.flatMap(({ place }) => (place === null ? [] : [place])).sort((a, b) => a - b),
  };
}

function onePerson(number: number, n: string): string {
  return JSON.stringify({ persons: [{ name: `演示${number}号${n}`, phone: `${130 + (number % 10)}${n}` }] });
}
