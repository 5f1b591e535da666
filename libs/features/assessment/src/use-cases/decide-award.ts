import type { Principal } from '#http';
import { addDays, addMonths, conflict, forbidden, invalid, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { awardNumber } from '../domain/award/award-number.js';
import { newCertificateCode } from '../domain/award/certificate-code.js';
import { validityMonths } from '../domain/award/validity.js';
import { replays } from '../domain/result/replay.js';
import { transition } from '../domain/status/transition.js';
import type { Star } from '../domain/star/star.js';
import { AwardStore } from '../persistence/award-store.js';
import type { Proposal } from '../persistence/proposal.entity.js';
import { StarQueries } from '../queries/star.queries.js';
import { AssessmentDesk, type OnDesk } from './assessment-desk.js';
import { demand } from './demand.js';
import { StarChanges } from './star-changes.js';

const SHORTEST_NOTE = 2;

export interface DecideAwardCommand {
  readonly assessmentId: string;
  readonly decision: 'approved' | 'sent_back';
  /** why it is sent back; may be empty with an approval */
  readonly note: string;
  readonly principal: Principal;
}

export interface Decided {
  readonly status: 'awarded' | 'not_awarded' | 'second_reviewed';
  /** null where no star was given */
  readonly number: string | null;
}

/** The leader decides on a proposal somebody else made: a star with its certificate, no star, or back. */
@Injectable()
export class DecideAward {
  constructor(
    private readonly desk: AssessmentDesk,
    private readonly awards: AwardStore,
    private readonly stars: StarQueries,
    private readonly changes: StarChanges,
  ) {}

  /**
   * @throws DomainError `assessment.wrong_state` (conflict, also the second time), `award.same_person`
   *   (forbidden), `award.refused` (invalid), `award.replay_differs` (conflict)
   */
  async execute({ assessmentId, decision, note, principal }: DecideAwardCommand): Promise<Decided> {
    return this.desk.work(assessmentId, async (on) => {
      demand(principal, 'award.decide', on.one);
      const proposal = await this.awards.openProposal(on.one.id);
      const action = decision === 'sent_back' ? 'send_back' : proposal?.star === 0 ? 'decline' : 'award';
      const status = transition(on.one.status, action);
      if (!proposal) throw conflict('award.no_proposal');
      if (proposal.proposedBy === principal.userId) throw forbidden('award.same_person');
      if (decision === 'sent_back' && note.trim().length < SHORTEST_NOTE)
        throw invalid('award.refused', [{ pointer: '/note', code: 'award.note_missing' }]);

      await this.awards.decide(proposal.id, {
        decision,
        decidedBy: principal.userId,
        decidedByName: principal.name,
        decidedAt: on.now,
        note: note.trim() || null,
      });
      const number = action === 'award' ? await this.award(on, proposal) : null;
      await this.desk.move(on, { status });
      const { star, total, sha256 } = proposal;
      this.desk.log(on, `award.${action}`, { star, total, number, sha256, note: note.trim() });
      return { status: decidedStatus(action), number };
    });
  }

  private async award({ one, catalogue, now, day }: OnDesk, proposal: Proposal): Promise<string> {
    const { document, sha256, star, total } = proposal;
    if (!replays(document, sha256, catalogue)) throw conflict('award.replay_differs');
    const { star: from } = await this.stars.current(one.union.id, day);
    const validUntil = addDays(addMonths(day, validityMonths(catalogue)), -1);
    const year = Number(day.slice(0, 4));
    const number = awardNumber(year, await this.awards.nextSequence(year));
    await this.awards.award({
      id: newId(),
      districtId: one.districtId,
      assessmentId: one.id,
      unionId: one.union.id,
      star,
      total,
      number,
      awardedOn: day,
      validUntil,
      certificateCode: newCertificateCode(),
      document,
      sha256,
      createdAt: now,
    });
    await this.changes.tell({
      unionId: one.union.id,
      assessmentId: one.id,
      from,
      to: star as Star,
      effect: 'awarded',
      reason: number,
      on: day,
      validUntil,
    });
    return number;
  }
}

function decidedStatus(action: 'send_back' | 'decline' | 'award'): Decided['status'] {
  if (action === 'send_back') return 'second_reviewed';
  return action === 'award' ? 'awarded' : 'not_awarded';
}
