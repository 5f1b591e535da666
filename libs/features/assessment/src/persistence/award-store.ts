import { currentActor, UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import { Award } from './award.entity.js';
import { Proposal } from './proposal.entity.js';
import { Revocation } from './revocation.entity.js';

/** A row as a plain object. */
type Row<Entity> = Pick<Entity, keyof Entity>;
/** A proposal before anybody decided on it. */
type NewProposal = Omit<Row<Proposal>, 'decision' | 'decidedBy' | 'decidedByName' | 'decidedAt' | 'note'>;

/** Proposals, awards and revocations, inside a unit of work. */
@Injectable()
export class AwardStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async propose(proposal: NewProposal): Promise<void> {
    await this.unitOfWork.writer.insert(Proposal, proposal);
  }

  async openProposal(assessmentId: string): Promise<Proposal | null> {
    const all = await this.proposals(assessmentId);
    return all.find((one) => one.decision === null) ?? null;
  }

  /** Newest first. */
  async proposals(assessmentId: string): Promise<Proposal[]> {
    return this.unitOfWork.reader.find(Proposal, { where: { assessmentId }, order: { proposedAt: 'DESC' } });
  }

  async decide(
    id: string,
    decision: Pick<Proposal, 'decision' | 'decidedBy' | 'decidedByName' | 'decidedAt' | 'note'>,
  ): Promise<void> {
    await this.unitOfWork.writer.update(Proposal, { id }, decision);
  }

  /**
   * The next number of the year. The counter's row is held until the transaction ends, so numbers have
   * no gaps: what is rolled back gives its number back.
   */
  async nextSequence(year: number): Promise<number> {
    const [row] = await this.unitOfWork.sql<{ last: number }>(
      `INSERT INTO assessment.award_numbers AS n (district_id, year, last) VALUES ($1, $2, 1)
       ON CONFLICT (district_id, year) DO UPDATE SET last = n.last + 1 RETURNING last`,
      [currentActor().districtId, year],
    );
    if (!row) throw new Error('the award counter gave no number');
    return row.last;
  }

  async award(award: Row<Award>): Promise<void> {
    await this.unitOfWork.writer.insert(Award, award);
  }

  async awardOf(assessmentId: string): Promise<Award | null> {
    return this.unitOfWork.reader.findOneBy(Award, { assessmentId });
  }

  async revocationOf(awardId: string): Promise<Revocation | null> {
    return this.unitOfWork.reader.findOneBy(Revocation, { awardId });
  }

  async revoke(revocation: Row<Revocation>): Promise<void> {
    await this.unitOfWork.writer.insert(Revocation, revocation);
  }
}
