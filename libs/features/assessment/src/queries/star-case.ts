import { CatalogueQueries } from '#catalogue';
import { UnitOfWork } from '#database';
import { notFound, type CalendarDate } from '#kernel';
import { OrganizationsQueries, type UnionView } from '#organizations';
import { Injectable } from '@nestjs/common';
import { lifecycleGrounds, type LifecycleGround } from '../domain/star/lifecycle-grounds.js';
import type { StarStanding } from '../domain/star/star-standing.js';
import type { LifecycleEffect } from '../domain/star/star.js';
import type { StarDecision } from '../persistence/star-decision.entity.js';
import { StarStore } from '../persistence/star-store.js';
import type { PublicAward } from './register-view.js';
import { RegisterQueries } from './register.queries.js';
import { StarQueries } from './star.queries.js';

/** Something that happened to a union's star. */
export interface StarHappening {
  readonly effect: LifecycleEffect;
  readonly star: number;
  readonly on: CalendarDate;
  readonly reason: string;
  /** '' where the calendar did it */
  readonly by: string;
}

/** One union's star with everything that was done about it. */
export interface StarCase {
  readonly union: UnionView;
  readonly standing: StarStanding;
  readonly awards: readonly PublicAward[];
  /** newest first */
  readonly happenings: readonly StarHappening[];
  /** newest first */
  readonly decisions: readonly StarDecision[];
  readonly grounds: readonly LifecycleGround[];
  readonly today: CalendarDate;
}

const HAPPENINGS = `
  SELECT e.effect, e.star, e.day::text AS "on", e.reason, e.by
  FROM assessment.awards w
  JOIN (
    SELECT district_id, award_id, effect, star, effective_on AS day, reason, by_name AS by, created_at
    FROM assessment.star_events
    UNION ALL
    SELECT district_id, award_id, 'revoked', 0, revoked_on, reason, revoked_by_name, created_at
    FROM assessment.revocations
  ) e ON e.district_id = w.district_id AND e.award_id = w.id
  WHERE w.district_id = platform.current_district() AND w.union_id = $1
  ORDER BY e.day DESC, e.created_at DESC`;

/** What a decision about a star stands on. */
@Injectable()
export class StarCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stars: StarQueries,
    private readonly store: StarStore,
    private readonly register: RegisterQueries,
    private readonly organizations: OrganizationsQueries,
    private readonly catalogues: CatalogueQueries,
  ) {}

  /** @throws DomainError not-found for what is not one of the district's unions */
  async of(unionId: string): Promise<StarCase> {
    return this.unitOfWork.read(async () => {
      const union = await this.organizations.union(unionId);
      if (!union) throw notFound('union');
      const day = this.stars.today;
      return {
        union,
        standing: await this.stars.current(unionId, day),
        awards: (await this.register.union(unionId, day))?.awards ?? [],
        happenings: await this.unitOfWork.sql<StarHappening>(HAPPENINGS, [unionId]),
        decisions: await this.store.decisions(unionId),
        grounds: lifecycleGrounds((await this.catalogues.published())?.document ?? {}),
        today: day,
      };
    });
  }
}
