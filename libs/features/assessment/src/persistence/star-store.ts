import { UnitOfWork } from '#database';
import { isId, type CalendarDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import { StarDecision } from './star-decision.entity.js';
import { StarEvent } from './star-event.entity.js';

type Row<Entity> = Pick<Entity, keyof Entity>;
type NewDecision = Omit<
  Row<StarDecision>,
  'decision' | 'decidedBy' | 'decidedByName' | 'decidedAt' | 'note' | 'closedAt'
>;

/** Decisions on stars and what came of them, inside a unit of work. */
@Injectable()
export class StarStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async propose(decision: NewDecision): Promise<void> {
    await this.unitOfWork.writer.insert(StarDecision, decision);
  }

  /** Held until the transaction ends; null where there is none. */
  async lock(id: string): Promise<StarDecision | null> {
    if (!isId(id)) return null;
    await this.unitOfWork.sql('SELECT id FROM assessment.star_decisions WHERE id = $1 FOR UPDATE', [id]);
    return this.unitOfWork.reader.findOneBy(StarDecision, { id });
  }

  async update(id: string, change: Partial<Row<StarDecision>>): Promise<void> {
    await this.unitOfWork.writer.update(StarDecision, { id }, change);
  }

  /** Newest first. */
  async decisions(unionId: string): Promise<StarDecision[]> {
    return this.unitOfWork.reader.find(StarDecision, { where: { unionId }, order: { proposedAt: 'DESC' } });
  }

  async write(event: Row<StarEvent>): Promise<void> {
    await this.unitOfWork.writer.insert(StarEvent, event);
  }

  /** Approved decisions whose day has come. */
  async due(day: CalendarDate): Promise<string[]> {
    const rows = await this.unitOfWork.sql<{ id: string }>(
      `SELECT id FROM assessment.star_decisions WHERE district_id = platform.current_district()
         AND closed_at IS NULL AND decision = 'approved' AND effective_on <= $1::date ORDER BY effective_on, id`,
      [day],
    );
    return rows.map(({ id }) => id);
  }

  /** Unions whose newest award has run out without that having been written down. */
  async ranOut(day: CalendarDate): Promise<string[]> {
    const rows = await this.unitOfWork.sql<{ unionId: string }>(
      `SELECT w.union_id AS "unionId" FROM (
         SELECT DISTINCT ON (union_id) union_id, id, valid_until FROM assessment.awards
         WHERE district_id = platform.current_district() AND awarded_on <= $1::date
         ORDER BY union_id, awarded_on DESC, created_at DESC, id DESC) w
       WHERE w.valid_until < $1::date
         AND NOT EXISTS (SELECT FROM assessment.revocations r WHERE r.award_id = w.id)
         AND NOT EXISTS (SELECT FROM assessment.star_events e WHERE e.award_id = w.id AND e.effect = 'lapsed')
       ORDER BY w.union_id`,
      [day],
    );
    return rows.map(({ unionId }) => unionId);
  }
}
