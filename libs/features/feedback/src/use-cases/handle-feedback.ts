import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, forbidden, invalid, isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { FeedbackEntry } from '../persistence/feedback-entry.entity.js';

const MAX_OUTCOME = 1000;

/** The district says what it did about an entry; once, and in the audit log. */
@Injectable()
export class HandleFeedback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `feedback.no_outcome`, `feedback.handled_already`, not-found */
  async execute(principal: Principal, id: string, outcome: string): Promise<void> {
    if (!can(principal, 'feedback.handle')) throw forbidden();
    const said = outcome.trim();
    if (said === '' || said.length > MAX_OUTCOME) {
      throw invalid('feedback.invalid', [
        { pointer: '/outcome', code: 'feedback.no_outcome', params: { limit: MAX_OUTCOME } },
      ]);
    }
    await this.unitOfWork.run(async () => {
      const { writer } = this.unitOfWork;
      if (!isId(id) || !(await writer.existsBy(FeedbackEntry, { id }))) throw notFound('feedback');
      const handled = await this.unitOfWork.sql(
        `UPDATE feedback.entries SET handled_at = $2, handled_by = $3, outcome = $4
         WHERE id = $1 AND handled_at IS NULL RETURNING id`,
        [id, this.clock.now(), principal.name, said],
      );
      if (handled.length === 0) throw conflict('feedback.handled_already');
      this.audit.record({ action: 'feedback.handled', subjectType: 'feedback', subjectId: id });
    });
  }
}
