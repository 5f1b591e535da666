import { AuditLog } from '#audit';
import { currentActor } from '#database';
import { Clock, newId, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { StarStanding } from '../domain/star/star-standing.js';
import type { LifecycleEffect, Star } from '../domain/star/star.js';
import { AwardStore } from '../persistence/award-store.js';
import { StarStore } from '../persistence/star-store.js';
import { StarChanges } from './star-changes.js';

/** What happens to a star, decided. */
export interface StarDeed {
  readonly unionId: string;
  readonly awardId: string;
  readonly effect: LifecycleEffect;
  /** in force from then on */
  readonly star: Star;
  readonly ground: string | null;
  readonly reason: string;
  readonly on: CalendarDate;
  /** who decided; null: the calendar */
  readonly by: { readonly id: string; readonly name: string } | null;
}

/** Writes down what happens to a star and tells everybody who follows it; inside a unit of work. */
@Injectable()
export class StarChanger {
  constructor(
    private readonly store: StarStore,
    private readonly awards: AwardStore,
    private readonly changes: StarChanges,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @param before the star that this happens to */
  async apply(deed: StarDeed, before: StarStanding): Promise<void> {
    const { unionId, awardId, effect, star, ground, reason, on, by } = deed;
    const common = { id: newId(), districtId: currentActor().districtId ?? '', awardId, reason };
    const createdAt = this.clock.now();
    if (effect === 'revoked')
      await this.awards.revoke({
        ...common,
        revokedBy: by?.id ?? '',
        revokedByName: by?.name ?? '',
        revokedOn: on,
        createdAt,
      });
    else
      await this.store.write({
        ...common,
        effect,
        star,
        ground,
        effectiveOn: on,
        byName: by?.name ?? '',
        createdAt,
      });
    this.audit.record({
      action: `star.${effect}`,
      subjectType: 'union',
      subjectId: unionId,
      data: { from: before.star, to: star, ground, reason, on },
    });
    await this.changes.tell({
      unionId,
      assessmentId: before.assessmentId,
      from: before.star,
      to: star,
      effect,
      reason,
      on,
      validUntil: star === 0 ? null : before.validUntil,
    });
  }
}
