import type { TextParams } from '#views';
import { Injectable } from '@nestjs/common';
import { starsBelow } from '../../domain/star/lifecycle-grounds.js';
import type { LifecycleEffect, Star } from '../../domain/star/star.js';
import type { StarCase } from '../../queries/star-case.js';
import { starAfter } from '../../use-cases/propose-star-change.js';
import { StarChanges } from '../../use-cases/star-changes.js';

/** What will happen to whom, told by everybody who follows stars. */
@Injectable()
export class StarConsequences {
  constructor(private readonly changes: StarChanges) {}

  /** @param effect of the open form; a decision that waits goes before it */
  async of(
    { union, standing, decisions, today }: StarCase,
    effect: LifecycleEffect | null,
    say: (key: string, params?: TextParams) => string,
  ): Promise<string[]> {
    const open = decisions.find(({ closedAt }) => closedAt === null);
    const what = open?.effect ?? effect;
    if (!what || standing.star === 0) return [];
    const nextBelow: Star = starsBelow(standing.star, 'one').at(-1) ?? 0;
    const to = open?.star ?? starAfter({ effect: what, star: nextBelow }, standing);
    const own = say(`star.follows.${what}`, { star: to });
    const found = await this.changes.foresee({
      unionId: union.unionId,
      assessmentId: standing.assessmentId,
      from: standing.star,
      to,
      effect: what,
      reason: open?.reason ?? '',
      on: open?.effectiveOn ?? today,
      validUntil: to === 0 ? null : standing.validUntil,
    });
    return [own, ...found.map(({ key, params }) => say(key, params))];
  }
}
