import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { JobQueue } from '#jobs';
import { Clock, conflict, invalid, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { deviceExpiry } from '../domain/device-lifetime.js';
import { newDeviceToken, tokenHash, writeDeviceToken } from '../domain/device-token.js';
import { SEAL_NAMES, type SealNamesPayload } from '../jobs/seal-names.payload.js';
import { DeviceRow } from '../persistence/device.entity.js';
import { DoorStore } from '../persistence/door-store.js';
import { HostedActivity } from './hosted-activity.js';

const MAX_LABEL = 30;

export interface OpenDeviceCommand {
  readonly principal: Principal;
  readonly activityId: string;
  /** what the host calls it: 一号门 */
  readonly label: string;
}

export interface OpenedDevice {
  readonly deviceId: string;
  readonly label: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** Makes a phone or tablet a scanner of one activity. */
@Injectable()
export class OpenDevice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly hosted: HostedActivity,
    private readonly doors: DoorStore,
    private readonly jobs: JobQueue,
  ) {}

  /** @throws DomainError not-found, `attendance.not_published`, `attendance.over`, `attendance.invalid` */
  async execute({ principal, activityId, label }: OpenDeviceCommand): Promise<OpenedDevice> {
    const activity = await this.hosted.get(principal, activityId);
    const name = label.trim();
    if (name === '' || name.length > MAX_LABEL) {
      const params = { limit: MAX_LABEL };
      throw invalid('attendance.invalid', [{ pointer: '/label', code: 'attendance.label', params }]);
    }
    if (activity.status !== 'published' && activity.status !== 'finished') {
      throw conflict('attendance.not_published');
    }
    const now = this.clock.now();
    const expiresAt = deviceExpiry(activity.endsAt, now);
    if (!expiresAt) throw conflict('attendance.over');
    const token = newDeviceToken(principal.districtId, newId());
    await this.unitOfWork.run(async () => {
      await this.doors.ensure(activityId);
      await this.unitOfWork.writer.insert(DeviceRow, {
        id: token.deviceId,
        districtId: principal.districtId,
        activityId,
        label: name,
        tokenHash: tokenHash(token),
        openedBy: principal.userId,
        openedByName: principal.name,
        openedAt: now,
        expiresAt,
        seenAt: now,
      });
      await this.jobs.enqueue(SEAL_NAMES, { activityId } satisfies SealNamesPayload, { key: activityId });
      this.audit.record({
        action: 'attendance.device_opened',
        subjectType: 'activity',
        subjectId: activityId,
        data: { deviceId: token.deviceId, label: name },
      });
    });
    return { deviceId: token.deviceId, label: name, token: writeDeviceToken(token), expiresAt };
  }
}
