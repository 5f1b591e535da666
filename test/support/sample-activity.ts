import { type ActivityPlan, MoveActivity, PlanActivity, samplePlan } from '#activities';
import { principalOf } from '#identity';
import type { TestPortal } from './test-portal.js';

/** A published activity of the portal's district, by its secretariat. @returns its id */
export function sampleActivity(portal: TestPortal, part: Partial<ActivityPlan> = {}): Promise<string> {
  const admin = principalOf('district_admin', portal.districtId);
  return portal.asSystem(async () => {
    const id = await portal.get(PlanActivity).begin(admin, samplePlan(portal.clock.now(), part));
    await portal.get(MoveActivity).publish(admin, id);
    return id;
  });
}
