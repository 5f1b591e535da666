import { StarQueries } from '#assessment';
import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, forbidden, invalid } from '#kernel';
import { ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';
import { checkTexts } from '../domain/check-text.js';
import { Offer } from '../persistence/offer.entity.js';

export interface OfferDraft {
  /** what the union would help with; none: anything */
  readonly indicators: readonly string[];
  readonly note: string;
  /** that others may be shown this union as a mentor who does well at these */
  readonly agreed: boolean;
}

/** A star union says that it may be suggested as a mentor, or no longer. */
@Injectable()
export class OfferMentoring {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stars: StarQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `mentoring.invalid`, `mentoring.star_needed`, forbidden */
  async execute(principal: Principal, { indicators, note, agreed }: OfferDraft): Promise<void> {
    const unionId = requireChair(principal);
    const errors = [
      ...checkTexts({ note }, { note: { max: 300, optional: true } }),
      ...(agreed ? [] : [{ pointer: '/agreed', code: 'mentoring.consent_needed' }]),
    ];
    if (errors.length > 0) throw invalid('mentoring.invalid', errors);
    await this.unitOfWork.run(async () => {
      if ((await this.stars.current(unionId)).star === 0) throw conflict('mentoring.star_needed');
      const { writer } = this.unitOfWork;
      const offer = {
        districtId: principal.districtId,
        unionId,
        indicators: [...new Set(indicators)],
        note: note.trim(),
        consentedBy: principal.name,
        consentedAt: this.clock.now(),
        withdrawnAt: null,
      };
      await writer.upsert(Offer, offer, ['districtId', 'unionId']);
      this.record('mentoring.offered', unionId, { indicators: offer.indicators });
    });
  }

  /** Mentorings that run go on. Withdrawing what is not offered changes nothing. @throws DomainError forbidden */
  async withdraw(principal: Principal): Promise<void> {
    const unionId = requireChair(principal);
    await this.unitOfWork.run(async () => {
      const withdrawn = await this.unitOfWork.sql(
        `UPDATE mentoring.offers SET withdrawn_at = $2 WHERE union_id = $1 AND withdrawn_at IS NULL RETURNING union_id`,
        [unionId, this.clock.now()],
      );
      if (withdrawn.length > 0) this.record('mentoring.offer_withdrawn', unionId, {});
    });
  }

  private record(action: string, unionId: string, data: object): void {
    this.audit.record({ action, subjectType: 'union', subjectId: unionId, data });
  }
}

function requireChair(principal: Principal): string {
  const unionId = ownUnionId(principal);
  if (unionId === null || !can(principal, 'mentoring.take', { unionId })) throw forbidden();
  return unionId;
}
