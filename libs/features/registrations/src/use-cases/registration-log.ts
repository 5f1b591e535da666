import { AuditLog } from '#audit';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';

/** What was done to registrations, and when: ids only, because the log outlives the names. */
@Injectable()
export class RegistrationLog {
  constructor(
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** @param deed the audit action is `registrations.<deed>` */
  record(deed: string, activityId: string, data: object = {}): void {
    this.audit.record({
      action: `registrations.${deed}`,
      subjectType: 'activity',
      subjectId: activityId,
      data,
    });
  }
}
