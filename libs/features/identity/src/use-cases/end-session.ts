import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { SessionStore } from '../sessions/session-store.js';

/** Log-out, and ending one's sessions on other devices. */
@Injectable()
export class EndSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionStore,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError not-found for a session that is not one's own, or has ended */
  async execute({ userId }: Principal, sessionId: string): Promise<void> {
    if (!isId(sessionId)) throw notFound('session');
    await this.unitOfWork.run(async () => {
      if (!(await this.sessions.end(userId, sessionId))) throw notFound('session');
      this.audit.record({ action: 'identity.session_ended', subjectType: 'user', subjectId: userId });
    });
  }

  /** Every one but the one that asks. */
  async others({ userId, sessionId }: Principal): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.sessions.endAll(userId, sessionId);
      this.audit.record({ action: 'identity.other_sessions_ended', subjectType: 'user', subjectId: userId });
    });
  }
}
