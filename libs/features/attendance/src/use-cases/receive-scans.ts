import { ActivityQueries } from '#activities';
import { AuditLog } from '#audit';
import { scanTime } from '#checkin';
import { UnitOfWork } from '#database';
import { Clock, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ScanDelivery } from '../domain/scan-delivery.js';
import type { DeviceRow } from '../persistence/device.entity.js';
import type { DoorRow } from '../persistence/door.entity.js';
import type { NewScan } from '../persistence/scan-store.js';
import { Presented } from './presented.js';
import { ScanDesk } from './scan-desk.js';

export interface ReceiveScansCommand {
  readonly device: DeviceRow;
  readonly scans: readonly ScanDelivery[];
  /** how many the device keeps back for the next delivery */
  readonly waiting: number;
}

/** Takes what a scanner saw. The same scan again changes nothing; none is ever refused. */
@Injectable()
export class ReceiveScans {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly activities: ActivityQueries,
    private readonly desk: ScanDesk,
    private readonly presented: Presented,
  ) {}

  /** Inside the device's session. @throws DomainError not-found when the activity is gone */
  async execute({ device, scans, waiting }: ReceiveScansCommand): Promise<void> {
    const activity = await this.activities.one(device.activityId);
    if (!activity) throw notFound('activity');
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.sql('UPDATE attendance.devices SET seen_at = $2, waiting = $3 WHERE id = $1', [
        device.id,
        this.clock.now(),
        waiting,
      ]);
      if (scans.length === 0) return;
      const stored = await this.desk.record(activity, (door) => this.fresh(device, door, scans));
      if (stored.length === 0) return;
      this.audit.record({
        action: 'attendance.scanned',
        subjectType: 'activity',
        subjectId: activity.id,
        data: { deviceId: device.id, scans: stored.map(({ id, kind }) => ({ id, kind })) },
      });
    });
  }

  private async fresh(
    device: DeviceRow,
    door: DoorRow,
    scans: readonly ScanDelivery[],
  ): Promise<readonly NewScan[]> {
    const known = await this.desk.known(scans.map(({ id }) => id));
    const once = new Map(scans.filter(({ id }) => !known.has(id)).map((scan) => [scan.id, scan]));
    const fresh: NewScan[] = [];
    for (const scan of once.values()) fresh.push(await this.read(device, door, scan));
    return fresh;
  }

  private async read(device: DeviceRow, door: DoorRow, scan: ScanDelivery): Promise<NewScan> {
    const now = this.clock.now();
    const { at, clockOff } = scanTime({
      claimedAt: scan.at.getTime(),
      deviceOpenedAt: device.openedAt.getTime(),
      receivedAt: now.getTime(),
    });
    const ticket = await this.presented.ticket(door, scan, new Date(at));
    return {
      districtId: device.districtId,
      id: scan.id,
      activityId: device.activityId,
      deviceId: device.id,
      kind: scan.kind,
      registrationId: ticket?.registrationId ?? null,
      lookup: ticket?.lookup ?? scan.lookup,
      claimedAt: scan.at,
      at: new Date(at),
      clockOff,
      receivedAt: now,
      revokes: scan.revokes,
      reason: scan.reason,
      byName: device.label,
    };
  }
}
