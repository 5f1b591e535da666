import { UnitOfWork } from '#database';
import type { CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { MembershipQueries, type MembershipView } from './membership.queries.js';

export interface OwnLiaison {
  readonly name: string;
  readonly phone: string;
  readonly shown: boolean;
}

export interface MembershipStep {
  /** null: nothing more to do with the alliance */
  readonly state: string | null;
  readonly on: CalendarDate;
  readonly cause: string;
}

/** A union's own membership with what it has said. */
export interface OwnMembership {
  readonly membership: MembershipView | null;
  readonly liaison: OwnLiaison | null;
  /** newest first */
  readonly steps: readonly MembershipStep[];
}

/** What a union sees of its own membership. */
@Injectable()
export class OwnMembershipQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: MembershipQueries,
  ) {}

  async of(unionId: string): Promise<OwnMembership> {
    return this.unitOfWork.read(async () => {
      const [liaison] = await this.unitOfWork.sql<OwnLiaison>(
        'SELECT name, phone, shown FROM alliance.liaisons WHERE union_id = $1',
        [unionId],
      );
      const steps = await this.unitOfWork.sql<MembershipStep>(
        `SELECT state, on_day::text AS "on", cause FROM alliance.membership_events
         WHERE district_id = platform.current_district() AND union_id = $1 ORDER BY created_at DESC, id DESC`,
        [unionId],
      );
      return { membership: await this.memberships.of(unionId), liaison: liaison ?? null, steps };
    });
  }
}
