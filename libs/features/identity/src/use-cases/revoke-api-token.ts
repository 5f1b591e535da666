import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';

/** Ends one of one's own API tokens at once. */
@Injectable()
export class RevokeApiToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found for a token that is not one's own, or has ended */
  async execute({ userId }: Principal, tokenId: string): Promise<void> {
    if (!isId(tokenId)) throw notFound('api-token');
    await this.unitOfWork.run(async () => {
      const ended = await this.unitOfWork.sql(
        `UPDATE identity.api_tokens SET revoked_at = $3
         WHERE district_id = platform.current_district() AND user_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING id`,
        [userId, tokenId, this.clock.now()],
      );
      if (ended.length === 0) throw notFound('api-token');
      this.audit.record({ action: 'identity.token_revoked', subjectType: 'api-token', subjectId: tokenId });
    });
  }
}
