import { MembershipQueries } from '#alliance';
import { StarQueries } from '#assessment';
import { UnitOfWork } from '#database';
import { Clock, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Eligibility, type EligibilityFacts, eligibilityOf } from '../domain/eligibility/eligibility.js';
import type { Programme } from '../domain/programme/programme.js';
import { ApplicationStore } from '../persistence/application-store.js';

export interface EligibilityOnDay {
  readonly facts: EligibilityFacts;
  readonly eligibility: Eligibility;
}

/** Eligibility as it is today, from star, membership and earlier grants. */
@Injectable()
export class EligibilityReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stars: StarQueries,
    private readonly memberships: MembershipQueries,
    private readonly applications: ApplicationStore,
    private readonly clock: Clock,
  ) {}

  async of(unionId: string, { terms }: Pick<Programme, 'terms'>): Promise<EligibilityOnDay> {
    const on = today(this.clock);
    return this.unitOfWork.read(async () => {
      const { star, validUntil, suspended, awardId } = await this.stars.current(unionId, on);
      const membership = await this.memberships.of(unionId);
      const facts: EligibilityFacts = {
        on,
        star: { star, validUntil, suspended, awardId },
        membership: membership && { state: membership.state },
        unaccounted: await this.applications.unaccounted(unionId, on),
      };
      return { facts, eligibility: eligibilityOf(terms, facts) };
    });
  }
}
