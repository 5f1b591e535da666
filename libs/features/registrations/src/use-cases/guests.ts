import type { ActivityView } from '#activities';
import { MembershipQueries } from '#alliance';
import { takesPart } from '#alliance-rules';
import { Injectable } from '@nestjs/common';
import { refusalOf, type Refusal } from '../domain/may-come.js';

/** Who may come to an activity, by what their union is today. */
@Injectable()
export class Guests {
  constructor(private readonly memberships: MembershipQueries) {}

  /** @param unionId null: a stranger @returns null: they may come */
  async refusal({ audience }: ActivityView, unionId: string | null): Promise<Refusal | null> {
    if (unionId === null || audience.who === 'public') return refusalOf(audience, null);
    const membership = await this.memberships.of(unionId);
    return refusalOf(audience, {
      unionId,
      isMember: takesPart(membership?.state ?? null),
      star: membership?.star ?? 0,
    });
  }
}
