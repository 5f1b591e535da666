import { MembershipQueries } from '#alliance';
import { StarQueries } from '#assessment';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, forbidden, invalid, isId, newId } from '#kernel';
import { OrganizationsQueries, ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';
import { checkTexts } from '../domain/check-text.js';
import { Pair } from '../persistence/pair.entity.js';
import { PairDesk } from './pair-desk.js';

export interface PairRequest {
  /** what the asking union would be */
  readonly as: 'mentor' | 'mentee';
  readonly otherUnionId: string;
  readonly message: string;
}

/**
 * One union asks another. A union without a star asks one that offered to mentor; a star union of the
 * alliance asks one without a star. It runs when the other agrees, not before.
 */
@Injectable()
export class AskPair {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stars: StarQueries,
    private readonly members: MembershipQueries,
    private readonly organizations: OrganizationsQueries,
    private readonly desk: PairDesk,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the mentoring's id
   * @throws DomainError `mentoring.invalid`, `mentoring.not_a_mentor`, `mentoring.has_star`,
   *   `mentoring.asked_already`, forbidden
   */
  async execute(principal: Principal, { as, otherUnionId, message }: PairRequest): Promise<string> {
    const own = ownUnionId(principal);
    if (own === null || !can(principal, 'mentoring.take', { unionId: own })) throw forbidden();
    const errors = checkTexts({ message }, { message: { max: 500 } });
    if (!(await this.isOther(own, otherUnionId)))
      errors.push({ pointer: '/otherUnionId', code: 'mentoring.choose_union' });
    if (errors.length > 0) throw invalid('mentoring.invalid', errors);
    const [mentorUnionId, menteeUnionId] = as === 'mentor' ? [own, otherUnionId] : [otherUnionId, own];
    return this.unitOfWork.run(async () => {
      await this.requireFit(mentorUnionId, menteeUnionId, as);
      const id = newId();
      await this.unitOfWork.writer.insert(Pair, {
        id,
        districtId: principal.districtId,
        mentorUnionId,
        menteeUnionId,
        askedByUnionId: own,
        message: message.trim(),
        status: 'asked',
        askedBy: principal.name,
        askedAt: this.clock.now(),
      });
      this.desk.record('asked', id, { mentorUnionId, menteeUnionId });
      return id;
    });
  }

  private async isOther(own: string, otherUnionId: string): Promise<boolean> {
    if (!isId(otherUnionId) || otherUnionId === own) return false;
    return (await this.organizations.unionsByIds([otherUnionId])).length > 0;
  }

  private async requireFit(
    mentorUnionId: string,
    menteeUnionId: string,
    as: PairRequest['as'],
  ): Promise<void> {
    const mentor = await this.stars.current(mentorUnionId);
    const offered =
      as === 'mentor' ||
      (await this.unitOfWork
        .sql(`SELECT FROM mentoring.offers WHERE union_id = $1 AND withdrawn_at IS NULL`, [mentorUnionId])
        .then((rows) => rows.length > 0));
    if (mentor.star === 0 || !offered || !(await this.members.isMember(mentorUnionId)))
      throw conflict('mentoring.not_a_mentor');
    if ((await this.stars.current(menteeUnionId)).star > 0) throw conflict('mentoring.has_star');
    const open = await this.unitOfWork.sql(
      `SELECT FROM mentoring.pairs WHERE district_id = platform.current_district() AND mentee_union_id = $1
       AND (status = 'active' OR status = 'asked' AND mentor_union_id = $2)`,
      [menteeUnionId, mentorUnionId],
    );
    if (open.length > 0) throw conflict('mentoring.asked_already');
  }
}
