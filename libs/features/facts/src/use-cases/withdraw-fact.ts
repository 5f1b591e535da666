import { currentActor, UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, forbidden, invalid, newId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { WithdrawAnnouncement } from '../domain/announcement.js';
import { AnnouncementRow } from '../persistence/announcement.entity.js';
import { FactQueries } from '../queries/fact.queries.js';
import { FactBook } from './fact-book.js';

const MAX_REASON = 500;

export interface WithdrawFactCommand {
  readonly factId: string;
  readonly reason: string;
  readonly principal: Principal;
}

/** The district takes a fact back for good: what its source tells later does not bring it back. */
@Injectable()
export class WithdrawFact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: FactQueries,
    private readonly book: FactBook,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `facts.invalid` (reason), `facts.withdrawn_already` (conflict), not-found */
  async execute({ factId, reason, principal }: WithdrawFactCommand): Promise<void> {
    if (!can(principal, 'fact.withdraw')) throw forbidden();
    const said = reason.trim();
    if (said === '' || said.length > MAX_REASON) {
      const params = { limit: MAX_REASON };
      throw invalid('facts.invalid', [{ pointer: '/reason', code: 'facts.no_reason', params }]);
    }
    await this.unitOfWork.run(async () => {
      const fact = await this.queries.one(factId);
      if (!fact) throw notFound('fact');
      if (fact.withdrawn) throw conflict('facts.withdrawn_already');
      const { unionId, kind, source } = fact;
      await this.announce(source.type, source.id, {
        action: 'withdraw',
        reason: said,
        unions: [unionId],
        kind,
        final: true,
      });
      await this.book.bring(source);
    });
  }

  private async announce(sourceType: string, sourceId: string, content: WithdrawAnnouncement): Promise<void> {
    const { districtId } = currentActor();
    if (districtId === null) throw notFound('fact');
    await this.unitOfWork.writer.insert(AnnouncementRow, {
      id: newId(),
      districtId,
      sourceType,
      sourceId,
      content,
      announcedAt: this.clock.now(),
    });
  }
}
