import { StarChanges, type StarChange, type StarConsequence } from '#assessment';
import { benefitsOf, type MembershipState } from '#alliance-rules';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BenefitQueries } from '../queries/benefit.queries.js';
import { MembershipQueries } from '../queries/membership.queries.js';
import { RecomputeMemberships } from './recompute-memberships.js';

/** Membership, benefits and listing mark follow a star in the transaction that changes it (R29). */
@Injectable()
export class FollowStars implements OnModuleInit {
  constructor(
    private readonly changes: StarChanges,
    private readonly recompute: RecomputeMemberships,
    private readonly memberships: MembershipQueries,
    private readonly benefits: BenefitQueries,
  ) {}

  onModuleInit(): void {
    this.changes.react(
      'alliance.membership',
      async ({ unionId, effect }) => {
        await this.recompute.of([unionId], `star.${effect}`);
      },
      (change) => this.foresee(change),
    );
  }

  private async foresee({ unionId, effect, to }: StarChange): Promise<StarConsequence[]> {
    const membership = await this.memberships.of(unionId);
    if (!membership?.joinedOn) return [{ key: 'alliance.follows.no_member', params: {} }];
    const state = stateAfter(membership.state, effect);
    const all = (await this.benefits.all()).filter(({ active }) => active);
    const rules = all.map(({ id, minStar, keptInGrace }) => ({
      code: id,
      minStar: minStar as 1 | 2 | 3,
      keptInGrace,
    }));
    const before = (await this.benefits.ofUnion(unionId)).filter(({ withdrawnOn }) => withdrawnOn === null);
    const after = benefitsOf(state, to, rules).length;
    const lost = Math.max(0, before.length - after);
    return [
      { key: `alliance.follows.${state}`, params: {} },
      ...(lost > 0 ? [{ key: 'alliance.follows.benefits', params: { count: lost } }] : []),
    ];
  }
}

function stateAfter(state: MembershipState, effect: StarChange['effect']): MembershipState {
  if (effect === 'revoked' || effect === 'lapsed') return 'left';
  if (effect === 'suspended') return 'suspended';
  return effect === 'restored' ? 'active' : state;
}
