import { takesPart, type MembershipState } from '#alliance-rules';
import { UnitOfWork } from '#database';
import { isId, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';

/** A union's place in the alliance, as stored. */
export interface MembershipView {
  readonly unionId: string;
  readonly state: MembershipState;
  /** since when it is in this state */
  readonly since: CalendarDate;
  /** null for who has not joined, or has left */
  readonly joinedOn: CalendarDate | null;
  /** in force; 0 without one */
  readonly star: number;
  readonly listingMark: boolean;
}

const COLUMNS = `union_id AS "unionId", state, since::text AS since, joined_on::text AS "joinedOn", star,
  listing_mark AS "listingMark"`;

/** What other features may ask about members, in the actor's district. */
@Injectable()
export class MembershipQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns null for a union that the alliance has nothing to do with */
  async of(unionId: string): Promise<MembershipView | null> {
    return (await this.views([unionId]))[0] ?? null;
  }

  /** Unions without a membership are absent. */
  async states(unionIds: readonly string[]): Promise<Map<string, MembershipState>> {
    return new Map((await this.views(unionIds)).map(({ unionId, state }) => [unionId, state]));
  }

  /** Whether the union takes part in the alliance's life: active, or in the time of grace. */
  async isMember(unionId: string): Promise<boolean> {
    return takesPart((await this.of(unionId))?.state ?? null);
  }

  private async views(unionIds: readonly string[]): Promise<MembershipView[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<MembershipView>(
        `SELECT ${COLUMNS} FROM alliance.memberships
         WHERE district_id = platform.current_district() AND union_id = ANY ($1::uuid[])`,
        [unionIds.filter(isId)],
      ),
    );
  }
}
