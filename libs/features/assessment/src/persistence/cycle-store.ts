import { UnitOfWork } from '#database';
import { isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Cycle } from './cycle.entity.js';

/** Cycles, inside a unit of work. */
@Injectable()
export class CycleStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Holds the row until the transaction ends: `share` lets others start assessments meanwhile, `update`
   * keeps everyone out.
   *
   * @throws DomainError not-found
   */
  async lock(id: string, mode: 'share' | 'update'): Promise<Cycle> {
    const held = isId(id)
      ? await this.unitOfWork.sql(
          `SELECT id FROM assessment.cycles WHERE id = $1 FOR ${mode === 'share' ? 'SHARE' : 'UPDATE'}`,
          [id],
        )
      : [];
    const cycle = held.length > 0 ? await this.unitOfWork.reader.findOneBy(Cycle, { id }) : null;
    if (!cycle) throw notFound('cycle');
    return cycle;
  }

  async insert(cycle: Pick<Cycle, keyof Cycle>): Promise<void> {
    await this.unitOfWork.writer.insert(Cycle, cycle);
  }

  async move(id: string, change: Pick<Cycle, 'status'> & Partial<Cycle>): Promise<void> {
    await this.unitOfWork.writer.update(Cycle, { id }, change);
  }
}
