import { DeviceSessions, OpenDevice, ReceiveScans } from '#attendance';
import { newId } from '#kernel';
import { acting, type SeededPortal } from './sample-case.js';

/** A scanner at an activity of the district, with a scan that belongs to no registration: one conflict. */
export function sampleAttendance(portal: SeededPortal, activityId: string): Promise<void> {
  const { districtId } = portal;
  const principal = acting(districtId, {
    role: 'district_admin',
    scopeType: 'district',
    scopeId: districtId,
  });
  const scan = {
    id: newId(),
    kind: 'admit' as const,
    at: new Date('2026-11-20T02:00:00Z'),
    lookup: 'not-a-place-of-anybody',
    letter: null,
    revokes: null,
    reason: '',
  };
  return portal.asSystem(async () => {
    const command = { principal, activityId, label: '一号门（演示）' };
    const { token } = await portal.get(OpenDevice).execute(command);
    await portal
      .get(DeviceSessions)
      .enter(`Device ${token}`, activityId, (device) =>
        portal.get(ReceiveScans).execute({ device, scans: [scan], waiting: 0 }),
      );
  });
}
