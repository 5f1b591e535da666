import { MembershipQueries } from '#alliance';
import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, forbidden, invalid, isId, newId, notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';
import { managesActivities } from '../domain/activity-doors.js';
import { textErrors } from '../domain/text-errors.js';

const MAX_TITLE = 60;
const MAX_WHY = 500;
const MAX_TOPICS = 20;

/** Which topics the salons take up: proposed by unions, decided by one vote of every member union. */
@Injectable()
export class VoteOnTopics {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: MembershipQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The secretariat opens a round. @returns its id */
  async open(principal: Principal, title: string, closesAt: Date): Promise<string> {
    if (!managesActivities(principal)) throw forbidden();
    const errors = textErrors({ title }, { title: MAX_TITLE });
    if (closesAt <= this.clock.now())
      errors.push({ pointer: '/closesAt', code: 'activities.closes_in_past' });
    if (errors.length > 0) throw invalid('activities.invalid', errors);
    return this.unitOfWork.run(async () => {
      const id = newId();
      await this.unitOfWork.sql(
        `INSERT INTO activities.rounds (id, district_id, title, closes_at, created_at) VALUES ($1, $2, $3, $4, $5)`,
        [id, principal.districtId, title.trim(), closesAt, this.clock.now()],
      );
      this.record('round_opened', id);
      return id;
    });
  }

  /** A union, or the secretariat, puts a topic to the vote. @returns its id */
  async propose(principal: Principal, roundId: string, title: string, why: string): Promise<string> {
    const unionId = ownUnionId(principal);
    const may =
      managesActivities(principal) || (unionId !== null && can(principal, 'activity.register', { unionId }));
    if (!may) throw forbidden();
    const errors = textErrors({ title }, { title: MAX_TITLE });
    if (why.length > MAX_WHY)
      errors.push({ pointer: '/why', code: 'activities.too_long', params: { limit: MAX_WHY } });
    if (errors.length > 0) throw invalid('activities.invalid', errors);
    return this.unitOfWork.run(async () => {
      await this.openRound(roundId);
      const [counted] = await this.unitOfWork.sql<{ topics: number }>(
        'SELECT count(*)::int AS topics FROM activities.topics WHERE round_id = $1',
        [roundId],
      );
      if ((counted?.topics ?? 0) >= MAX_TOPICS) throw conflict('activities.round_full', { most: MAX_TOPICS });
      const id = newId();
      await this.unitOfWork.sql(
        `INSERT INTO activities.topics (id, district_id, round_id, title, why, proposed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, principal.districtId, roundId, title.trim(), why.trim(), unionId, this.clock.now()],
      );
      this.record('topic_proposed', roundId, { topicId: id });
      return id;
    });
  }

  /** One vote per member union, which may be changed until the round closes. The audit log says that, not what. */
  async vote(principal: Principal, roundId: string, topicId: string): Promise<void> {
    const unionId = ownUnionId(principal);
    if (unionId === null || !can(principal, 'activity.register', { unionId })) throw forbidden();
    await this.unitOfWork.run(async () => {
      await this.openRound(roundId);
      if (!(await this.memberships.isMember(unionId))) throw conflict('activities.members_vote');
      const known = isId(topicId)
        ? await this.unitOfWork.sql('SELECT FROM activities.topics WHERE id = $1 AND round_id = $2', [
            topicId,
            roundId,
          ])
        : [];
      if (known.length === 0)
        throw invalid('activities.invalid', [{ pointer: '/topic', code: 'activities.choose_topic' }]);
      await this.unitOfWork.sql(
        `INSERT INTO activities.votes (district_id, round_id, union_id, topic_id, voted_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (district_id, round_id, union_id)
         DO UPDATE SET topic_id = excluded.topic_id, voted_at = excluded.voted_at`,
        [principal.districtId, roundId, unionId, topicId, this.clock.now()],
      );
      this.record('voted', roundId, { unionId });
    });
  }

  /** Locked, so that nobody votes while it closes. @throws DomainError not-found, `activities.round_closed` */
  private async openRound(id: string): Promise<void> {
    const [round] = isId(id)
      ? await this.unitOfWork.sql<{ closesAt: Date }>(
          'SELECT closes_at AS "closesAt" FROM activities.rounds WHERE id = $1 FOR SHARE',
          [id],
        )
      : [];
    if (!round) throw notFound('round');
    if (round.closesAt <= this.clock.now()) throw conflict('activities.round_closed');
  }

  private record(action: string, roundId: string, data: object = {}): void {
    this.audit.record({ action: `activities.${action}`, subjectType: 'round', subjectId: roundId, data });
  }
}
