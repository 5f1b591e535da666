import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, conflict, invalid, isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { HostedActivity } from './hosted-activity.js';

const MAX_NOTE = 200;

export interface SettleConflictCommand {
  readonly principal: Principal;
  readonly activityId: string;
  readonly conflictId: string;
  /** what the host found and did */
  readonly note: string;
}

/** The host has looked at a conflict. Attendance stays as it is; taking it back is another act. */
@Injectable()
export class SettleConflict {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly hosted: HostedActivity,
  ) {}

  /** @throws DomainError not-found, `attendance.invalid` (note), `attendance.settled_already` */
  async execute({ principal, activityId, conflictId, note }: SettleConflictCommand): Promise<void> {
    await this.hosted.get(principal, activityId);
    const said = note.trim();
    if (said === '' || said.length > MAX_NOTE) {
      const params = { limit: MAX_NOTE };
      throw invalid('attendance.invalid', [{ pointer: '/note', code: 'attendance.no_note', params }]);
    }
    await this.unitOfWork.run(async () => {
      const [found] = isId(conflictId)
        ? await this.unitOfWork.sql<{ settled: boolean; kind: string; about: string }>(
            `SELECT settled_at IS NOT NULL AS settled, kind, about FROM attendance.conflicts
             WHERE id = $1 AND activity_id = $2 FOR UPDATE`,
            [conflictId, activityId],
          )
        : [];
      if (!found) throw notFound('conflict');
      if (found.settled) throw conflict('attendance.settled_already');
      await this.unitOfWork.sql(
        `UPDATE attendance.conflicts SET settled_at = $2, settled_by_name = $3, settled_note = $4 WHERE id = $1`,
        [conflictId, this.clock.now(), principal.name, said],
      );
      this.audit.record({
        action: 'attendance.conflict_settled',
        subjectType: 'activity',
        subjectId: activityId,
        data: { kind: found.kind, about: found.about, note: said },
      });
    });
  }
}
