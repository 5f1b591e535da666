import type { Principal } from '#http';
import type { Clock } from '#kernel';
import type { ActivityPlan } from '../domain/activity-plan.js';
import { samplePlan } from './sample-plan.js';
import type { ActivitiesServices } from './activities-services.js';

/**
 * A published activity for a test of this or a higher feature; call it within `runAs` of the district.
 *
 * @param secretariat who holds `activity.manage`
 * @returns its id
 */
export async function publishedActivity(
  { plan, move }: Pick<ActivitiesServices, 'plan' | 'move'>,
  secretariat: Principal,
  clock: Clock,
  part: Partial<ActivityPlan> = {},
): Promise<string> {
  const id = await plan.begin(secretariat, samplePlan(clock.now(), part));
  await move.publish(secretariat, id);
  return id;
}
