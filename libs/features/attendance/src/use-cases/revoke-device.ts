import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { HostedActivity } from './hosted-activity.js';

export interface RevokeDeviceCommand {
  readonly principal: Principal;
  readonly activityId: string;
  readonly deviceId: string;
}

/** A scanner was lost, or its work is done: its token opens nothing any more. Doing it again changes nothing. */
@Injectable()
export class RevokeDevice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly hosted: HostedActivity,
  ) {}

  /** @throws DomainError not-found */
  async execute({ principal, activityId, deviceId }: RevokeDeviceCommand): Promise<void> {
    await this.hosted.get(principal, activityId);
    if (!isId(deviceId)) throw notFound('device');
    await this.unitOfWork.run(async () => {
      const [device] = await this.unitOfWork.sql<{ revoked: boolean }>(
        `SELECT revoked_at IS NOT NULL AS revoked FROM attendance.devices
         WHERE id = $1 AND activity_id = $2 FOR UPDATE`,
        [deviceId, activityId],
      );
      if (!device) throw notFound('device');
      if (device.revoked) return;
      await this.unitOfWork.sql(
        'UPDATE attendance.devices SET revoked_at = $2, revoked_by_name = $3 WHERE id = $1',
        [deviceId, this.clock.now(), principal.name],
      );
      this.audit.record({
        action: 'attendance.device_revoked',
        subjectType: 'activity',
        subjectId: activityId,
        data: { deviceId },
      });
    });
  }
}
