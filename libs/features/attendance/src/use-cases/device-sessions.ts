import { runAs, UnitOfWork } from '#database';
import { Clock, DomainError } from '#kernel';
import { Injectable } from '@nestjs/common';
import { provesToken, readDeviceToken } from '../domain/device-token.js';
import { DeviceRow } from '../persistence/device.entity.js';

/** Lets scanners in by their own token: the host's session may be long over by then. */
@Injectable()
export class DeviceSessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs the work in the device's district, on behalf of who opened it.
   * @param header as it came in `authorization`
   * @throws DomainError `attendance.device_unknown` (unauthenticated), `attendance.device_revoked`,
   * `attendance.device_expired` (gone)
   */
  async enter<T>(
    header: string | undefined,
    activityId: string,
    work: (device: DeviceRow) => Promise<T>,
  ): Promise<T> {
    const token = readDeviceToken(header);
    if (!token) throw unknown();
    const { districtId } = token;
    const device = await runAs({ userId: null, name: 'scanner', districtId, requestId: null }, () =>
      this.unitOfWork.read(() => this.unitOfWork.reader.findOneBy(DeviceRow, { id: token.deviceId })),
    );
    if (!device || device.activityId !== activityId || !provesToken(token, device.tokenHash)) throw unknown();
    if (device.revokedAt) throw new DomainError('attendance.device_revoked', 'gone');
    if (device.expiresAt <= this.clock.now()) throw new DomainError('attendance.device_expired', 'gone');
    const actor = { userId: device.openedBy, name: device.label, districtId, requestId: null };
    return runAs(actor, () => work(device));
  }
}

function unknown(): DomainError {
  return new DomainError('attendance.device_unknown', 'unauthenticated');
}
