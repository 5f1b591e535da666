import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import type { NoticeItem } from './registration-view.js';

const SHOWN = 50;

/** What a registration's people were told. Whoever asks has shown that it is theirs. */
@Injectable()
export class NoticeQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The latest first. */
  async of(registrationId: string): Promise<NoticeItem[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<NoticeItem>(
        `SELECT kind, data, created_at AS "createdAt" FROM registrations.notices
         WHERE registration_id = $1 ORDER BY created_at DESC, number DESC LIMIT ${SHOWN}`,
        [registrationId],
      ),
    );
  }
}
