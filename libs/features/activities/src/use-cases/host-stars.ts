import { AuditLog } from '#audit';
import { type StarChange, StarChanges, StarQueries } from '#assessment';
import { UnitOfWork } from '#database';
import { Clock, conflict } from '#kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ACTIVITY_KINDS, type ActivityKind, KIND_RULES } from '../domain/activity-kind.js';

interface Hosted {
  readonly hostUnionId: string | null;
  readonly kind: ActivityKind;
}

/**
 * Which stars a host needs. Guests have registered once an activity is out, so a star that lapses later
 * cancels nothing: the district stands in as co-host until the star is back. What is not out yet cannot
 * come out without the star.
 */
@Injectable()
export class HostStars implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stars: StarQueries,
    private readonly changes: StarChanges,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.changes.react('activities', (change) => this.follow(change));
  }

  /** @throws DomainError `activities.host_star` when the hosting union has too few, or its star rests */
  async require({ hostUnionId, kind }: Hosted): Promise<void> {
    const needs = KIND_RULES[kind].minHostStar;
    if (hostUnionId === null || needs === 0) return;
    const { star, suspended } = await this.stars.current(hostUnionId);
    if (star < needs || suspended) throw conflict('activities.host_star', { needs });
  }

  /** Inside the transaction that changes the star. */
  async follow({ unionId, to, effect }: StarChange): Promise<void> {
    const star = effect === 'suspended' ? 0 : to;
    const lacking = ACTIVITY_KINDS.filter((kind) => KIND_RULES[kind].minHostStar > star);
    const now = this.clock.now();
    const changed = await this.unitOfWork.sql<{ id: string; backs: boolean }>(
      `UPDATE activities.activities
       SET district_backs = kind = ANY ($2::text[]), version = version + 1, updated_at = $3
       WHERE district_id = platform.current_district() AND host_union_id = $1 AND status = 'published'
         AND ends_at > $3 AND district_backs <> (kind = ANY ($2::text[]))
       RETURNING id, district_backs AS backs`,
      [unionId, lacking, now],
    );
    for (const { id, backs } of changed)
      this.audit.record({
        action: backs ? 'activities.district_backs' : 'activities.district_steps_back',
        subjectType: 'activity',
        subjectId: id,
        data: { unionId, star },
      });
  }
}
