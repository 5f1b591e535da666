import type { Principal } from '#http';
import { conflict, invalid, newId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { AwardStore } from '../persistence/award-store.js';
import { StarQueries } from '../queries/star.queries.js';
import { AssessmentDesk } from './assessment-desk.js';
import { demand } from './demand.js';
import { StarChanges } from './star-changes.js';

const SHORTEST_REASON = 2;

export interface RevokeAwardCommand {
  readonly assessmentId: string;
  readonly reason: string;
  readonly principal: Principal;
}

/** Ends an award before its time; the register and the certificate check say so at once. */
@Injectable()
export class RevokeAward {
  constructor(
    private readonly desk: AssessmentDesk,
    private readonly awards: AwardStore,
    private readonly stars: StarQueries,
    private readonly changes: StarChanges,
  ) {}

  /** @throws DomainError `award.refused` (invalid), `award.already_revoked` (conflict) */
  async execute({ assessmentId, principal, ...command }: RevokeAwardCommand): Promise<void> {
    const reason = command.reason.trim();
    await this.desk.work(assessmentId, async (on) => {
      demand(principal, 'award.decide', on.one);
      const award = await this.awards.awardOf(on.one.id);
      if (!award) throw notFound('award');
      if (reason.length < SHORTEST_REASON)
        throw invalid('award.refused', [{ pointer: '/reason', code: 'award.reason_missing' }]);
      if (await this.awards.revocationOf(award.id)) throw conflict('award.already_revoked');
      const { awardId: counting, star: from } = await this.stars.current(award.unionId, on.day);
      await this.awards.revoke({
        id: newId(),
        districtId: on.one.districtId,
        awardId: award.id,
        reason,
        revokedBy: principal.userId,
        revokedByName: principal.name,
        revokedOn: on.day,
        createdAt: on.now,
      });
      this.desk.log(on, 'award.revoked', { number: award.number, reason });
      if (counting === award.id)
        await this.changes.tell({
          unionId: award.unionId,
          assessmentId: award.assessmentId,
          from,
          to: 0,
          effect: 'revoked',
          reason,
          on: on.day,
          validUntil: null,
        });
    });
  }
}
