import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { possibleEffects } from '../domain/star/check-star-change.js';
import { StarStore } from '../persistence/star-store.js';
import { StarQueries } from '../queries/star.queries.js';
import { StarChanger } from './star-changer.js';

/** An approved change takes effect, with everything that follows, in one transaction. */
@Injectable()
export class CarryOutStarChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: StarStore,
    private readonly stars: StarQueries,
    private readonly changer: StarChanger,
    private readonly clock: Clock,
  ) {}

  /** @returns false when the star is another by now, so that the decision has nothing to change: it is closed */
  async execute(decisionId: string): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const one = await this.store.lock(decisionId);
      if (one?.decision !== 'approved' || one.closedAt !== null) return false;
      await this.store.update(decisionId, { closedAt: this.clock.now() });
      const before = await this.stars.current(one.unionId, one.effectiveOn);
      if (before.awardId !== one.awardId || !possibleEffects(before).includes(one.effect)) return false;
      if (one.effect === 'downgraded' && one.star >= before.star) return false;
      const star = one.effect === 'suspended' || one.effect === 'restored' ? before.star : one.star;
      const { unionId, awardId, effect, ground, reason, effectiveOn, decidedBy, decidedByName } = one;
      const by = { id: decidedBy ?? '', name: decidedByName ?? '' };
      await this.changer.apply(
        { unionId, awardId, effect, star, ground, reason, on: effectiveOn, by },
        before,
      );
      return true;
    });
  }
}
