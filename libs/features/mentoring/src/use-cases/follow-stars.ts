import { type StarChange, StarChanges } from '#assessment';
import { UnitOfWork } from '#database';
import { FactRecorder } from '#facts';
import { OrganizationsQueries } from '#organizations';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PairEnd } from '../domain/pair-status.js';
import { Pair } from '../persistence/pair.entity.js';
import { PairDesk } from './pair-desk.js';

/**
 * A mentoring has reached its end when the union it helps gets its first star: the mentor's fact is
 * announced in the transaction that gives the star. A mentor that loses its star mentors no longer.
 */
@Injectable()
export class FollowStars implements OnModuleInit {
  constructor(
    private readonly changes: StarChanges,
    private readonly unitOfWork: UnitOfWork,
    private readonly organizations: OrganizationsQueries,
    private readonly desk: PairDesk,
    private readonly facts: FactRecorder,
  ) {}

  onModuleInit(): void {
    this.changes.react('mentoring', (change) => this.follow(change));
  }

  /** Inside the transaction that changes the star. */
  async follow(change: StarChange): Promise<void> {
    const { unionId, effect, from, to } = change;
    if (effect === 'awarded' && from === 0) await this.celebrate(change);
    if (to === 0 && (effect === 'revoked' || effect === 'lapsed'))
      for (const pair of await this.running('mentorUnionId', unionId))
        await this.end(pair, 'mentor_star_gone', change);
  }

  private async celebrate(change: StarChange): Promise<void> {
    for (const pair of await this.running('menteeUnionId', change.unionId)) {
      await this.end(pair, 'first_star', change);
      const [mentee] = await this.organizations.unionsByIds([pair.menteeUnionId]);
      const from = pair.begunOn ?? change.on;
      await this.facts.announce({
        kind: 'mentoring_star',
        unions: [pair.mentorUnionId],
        from: from < change.on ? from : change.on,
        to: change.on,
        quantity: 1,
        unit: 'items',
        source: {
          type: 'mentoring',
          id: pair.id,
          title: mentee?.unionName ?? '',
          path: `/mentoring/pairs/${pair.id}`,
        },
      });
    }
  }

  private async running(column: 'mentorUnionId' | 'menteeUnionId', unionId: string): Promise<Pair[]> {
    return this.unitOfWork.writer.findBy(Pair, { [column]: unionId, status: 'active' });
  }

  private async end(pair: Pair, endedHow: PairEnd, { on, reason }: StarChange): Promise<void> {
    const ended = { status: 'ended', endedOn: on, endedHow, endedReason: reason } as const;
    await this.unitOfWork.writer.update(Pair, { id: pair.id }, ended);
    this.desk.record('ended', pair.id, { how: endedHow });
  }
}
