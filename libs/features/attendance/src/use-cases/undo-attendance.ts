import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, conflict, invalid, isId, newId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { NewScan } from '../persistence/scan-store.js';
import { HostedActivity } from './hosted-activity.js';
import { ScanDesk } from './scan-desk.js';

const MAX_REASON = 200;

export interface UndoAttendanceCommand {
  readonly principal: Principal;
  readonly activityId: string;
  readonly registrationId: string;
  readonly reason: string;
}

/** The host takes back that a guest came: each of the guest's scans is revoked, none is removed. */
@Injectable()
export class UndoAttendance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly hosted: HostedActivity,
    private readonly desk: ScanDesk,
  ) {}

  /** @throws DomainError not-found, `attendance.invalid` (reason), `attendance.not_there` */
  async execute({ principal, activityId, registrationId, reason }: UndoAttendanceCommand): Promise<void> {
    const activity = await this.hosted.get(principal, activityId);
    const said = reason.trim();
    if (said === '' || said.length > MAX_REASON) {
      const params = { limit: MAX_REASON };
      throw invalid('attendance.invalid', [{ pointer: '/reason', code: 'attendance.no_reason', params }]);
    }
    await this.unitOfWork.run(async () => {
      if (!isId(registrationId) || !(await this.desk.hasDoor(activityId))) throw notFound('registration');
      const stored = await this.desk.record(activity, () =>
        this.revocations(principal, activityId, registrationId, said),
      );
      if (stored.length === 0) throw conflict('attendance.not_there');
      this.audit.record({
        action: 'attendance.undone',
        subjectType: 'registration',
        subjectId: registrationId,
        data: { activityId, reason: said },
      });
    });
  }

  private async revocations(
    { districtId, name }: Principal,
    activityId: string,
    registrationId: string,
    reason: string,
  ): Promise<NewScan[]> {
    const at = this.clock.now();
    const standing = await this.desk.standing(activityId, registrationId);
    return standing.map((revokes) => ({
      districtId,
      id: newId(),
      activityId,
      deviceId: null,
      kind: 'revoke',
      registrationId: null,
      lookup: null,
      claimedAt: at,
      at,
      clockOff: false,
      receivedAt: at,
      revokes,
      reason,
      byName: name,
    }));
  }
}
