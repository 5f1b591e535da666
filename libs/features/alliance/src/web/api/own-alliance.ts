import { Injectable } from '@nestjs/common';
import { BenefitQueries, type OwnBenefit } from '../../queries/benefit.queries.js';
import { OwnMembershipQueries, type OwnMembership } from '../../queries/own-membership.queries.js';

/** A union's membership with its benefits. */
@Injectable()
export class OwnAlliance {
  constructor(
    private readonly memberships: OwnMembershipQueries,
    private readonly benefits: BenefitQueries,
  ) {}

  async of(unionId: string): Promise<OwnMembership & { readonly benefits: readonly OwnBenefit[] }> {
    return { ...(await this.memberships.of(unionId)), benefits: await this.benefits.ofUnion(unionId) };
  }
}
