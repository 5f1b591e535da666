import { AuditLog } from '#audit';
import { CatalogueQueries } from '#catalogue';
import { currentActor, UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, forbidden, invalid, newId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkStarChange, type ProposedStarChange } from '../domain/star/check-star-change.js';
import { lifecycleGrounds } from '../domain/star/lifecycle-grounds.js';
import type { StarStanding } from '../domain/star/star-standing.js';
import type { Star } from '../domain/star/star.js';
import { StarStore } from '../persistence/star-store.js';
import { StarQueries } from '../queries/star.queries.js';

export interface ProposeStarChangeCommand {
  readonly unionId: string;
  readonly change: ProposedStarChange;
  readonly principal: Principal;
}

/** Puts a change of a star before the district's leader; nothing changes yet. */
@Injectable()
export class ProposeStarChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: StarStore,
    private readonly stars: StarQueries,
    private readonly catalogues: CatalogueQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the decision to be made
   * @throws DomainError not-found, `star.none` (conflict) where there is no star any more, `star.invalid` with the
   *   fields, `star.open_decision` (conflict) while another waits
   */
  async execute({ unionId, change, principal }: ProposeStarChangeCommand): Promise<string> {
    if (!can(principal, 'star.manage')) throw forbidden();
    return this.unitOfWork.run(async () => {
      const day = this.stars.today;
      const standing = await this.stars.current(unionId, day);
      if (standing.awardId === null) throw notFound('star');
      if (standing.star === 0) throw conflict('star.none');
      const grounds = lifecycleGrounds((await this.catalogues.published())?.document ?? {});
      const errors = checkStarChange(change, standing, grounds, day);
      if (errors.length > 0) throw invalid('star.invalid', errors);
      const open = (await this.store.decisions(unionId)).some(({ closedAt }) => closedAt === null);
      if (open) throw conflict('star.open_decision');
      const id = newId();
      const { effect, effectiveOn } = change;
      const star = starAfter(change, standing);
      await this.store.propose({
        id,
        districtId: currentActor().districtId ?? '',
        unionId,
        awardId: standing.awardId,
        effect,
        star,
        ground: change.ground || null,
        reason: change.reason.trim(),
        effectiveOn,
        proposedBy: principal.userId,
        proposedByName: principal.name,
        proposedAt: this.clock.now(),
      });
      const data = { effect, star, ground: change.ground, effectiveOn };
      this.audit.record({ action: 'star.proposed', subjectType: 'union', subjectId: unionId, data });
      return id;
    });
  }
}

/** The stars that are left. */
export function starAfter(
  { effect, star }: Pick<ProposedStarChange, 'effect' | 'star'>,
  standing: StarStanding,
): Star {
  if (effect === 'revoked' || effect === 'lapsed') return 0;
  return effect === 'downgraded' ? (star ?? standing.star) : standing.star;
}
