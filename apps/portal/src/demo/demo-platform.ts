import { AuditLog } from '#audit';
import { AppConfig } from '#config';
import { UnitOfWork } from '#database';
import { JobQueue } from '#jobs';
import { Clock } from '#kernel';
import { Mailer } from '#mail';
import { Injectable } from '@nestjs/common';

/** What use cases put together by hand need of the platform. */
@Injectable()
export class DemoPlatform {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly audit: AuditLog,
    readonly jobs: JobQueue,
    readonly mailer: Mailer,
    readonly config: AppConfig,
    readonly clock: Clock,
  ) {}
}
