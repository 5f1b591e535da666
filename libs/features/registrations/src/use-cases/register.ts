import { ActivityQueries, seesActivity } from '#activities';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { forbidden, notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';
import { EntryCheck, type TypedEntry } from './entry-check.js';
import { type Registered, Registrar } from './registrar.js';

export interface RegisterCommand extends TypedEntry {
  readonly activityId: string;
  readonly principal: Principal;
  readonly locale: string;
}

/** A union registers persons of its own; what it gets depends on what is free, never on who sent the link. */
@Injectable()
export class Register {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityQueries,
    private readonly check: EntryCheck,
    private readonly registrar: Registrar,
  ) {}

  /** @throws DomainError not-found for an activity one may not see; what {@link EntryCheck.pass} and {@link Registrar.enter} throw */
  async execute({ activityId, principal, locale, ...typed }: RegisterCommand): Promise<Registered[]> {
    return this.unitOfWork.run(async () => {
      const activity = await this.activities.one(activityId);
      if (!activity || !seesActivity(principal, activity)) throw notFound('activity');
      const unionId = ownUnionId(principal);
      if (unionId === null || !can(principal, 'activity.register', { unionId })) throw forbidden();
      const entry = await this.check.pass(activity, unionId, typed);
      return this.registrar.enter({
        ...entry,
        activity,
        unionId,
        userId: principal.userId,
        locale,
        source: 'member',
      });
    });
  }
}
