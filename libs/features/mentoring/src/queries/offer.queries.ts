import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';

/** A union's own offer to mentor. */
export interface OwnOffer {
  readonly indicators: readonly string[];
  readonly note: string;
  readonly consentedBy: string;
  readonly consentedAt: Date;
}

@Injectable()
export class OfferQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** null: none, or withdrawn */
  async own(unionId: string): Promise<OwnOffer | null> {
    const [found] = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<OwnOffer>(
        `SELECT indicators, note, consented_by AS "consentedBy", consented_at AS "consentedAt"
         FROM mentoring.offers WHERE district_id = platform.current_district() AND union_id = $1 AND withdrawn_at IS NULL`,
        [unionId],
      ),
    );
    return found ?? null;
  }
}
