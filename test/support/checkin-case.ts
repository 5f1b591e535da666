import { type ActivityPlan, MoveActivity, PlanActivity, samplePlan } from '#activities';
import type { Principal } from '#http';
import type { Ticket } from '#checkin';
import { Register, TicketQueries } from '#registrations';
import { SealNamesJob } from '../../libs/features/attendance/src/jobs/seal-names.job.js';
import { acting, type SeededPortal } from './sample-case.js';

const HOUR_MS = 3_600_000;

export interface CheckinCase {
  readonly activityId: string;
  /** in the order of their names */
  readonly tickets: readonly Ticket[];
}

/**
 * A public activity of the district that begins in an hour, with guests of the portal's union.
 * @param names one guest each; their telephone numbers end with 0001, 0002, …
 */
export async function checkinCase(
  portal: SeededPortal & { readonly unionId: string; readonly clock: { now(): Date } },
  names: readonly string[],
  part: Partial<ActivityPlan> = {},
): Promise<CheckinCase> {
  const { districtId, unionId } = portal;
  const admin = acting(districtId, { role: 'district_admin', scopeType: 'district', scopeId: districtId });
  const chair = acting(districtId, { role: 'union_chair', scopeType: 'union', scopeId: unionId });
  return portal.asSystem(async () => {
    const startsAt = new Date(portal.clock.now().getTime() + HOUR_MS);
    const plan = samplePlan(portal.clock.now(), {
      title: '技术沙龙：去毛刺的三种办法（演示）',
      startsAt,
      endsAt: new Date(startsAt.getTime() + 2 * HOUR_MS),
      capacity: 500,
      audience: { who: 'public', minStar: 0, invited: [] },
      ...part,
    });
    const activityId = await portal.get(PlanActivity).begin(admin, plan);
    await portal.get(MoveActivity).publish(admin, activityId);
    await registerGuests(portal, chair, activityId, names);
    const { tickets } = await portal.get(TicketQueries).snapshot(activityId);
    return { activityId, tickets: names.map((name) => tickets.find((one) => one.personName === name)!) };
  });
}

/** Does what the job would: afterwards guests are found by name too. */
export function sealNames(portal: SeededPortal, activityId: string): Promise<void> {
  const context = { signal: new AbortController().signal, progress: () => Promise.resolve() };
  return portal.asSystem(() => portal.get(SealNamesJob).handle({ activityId }, context));
}

async function registerGuests(
  portal: SeededPortal,
  principal: Principal,
  activityId: string,
  names: readonly string[],
): Promise<void> {
  const most = 20;
  for (let from = 0; from < names.length; from += most) {
    const persons = names.slice(from, from + most).map((name, index) => ({
      name,
      phone: `1380000${String(from + index + 1).padStart(4, '0')}`,
      mail: '',
    }));
    await portal.get(Register).execute({ activityId, principal, persons, answers: {}, locale: 'zh-CN' });
  }
}
