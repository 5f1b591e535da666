import { UnitOfWork } from '#database';
import { isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ProgrammeStatus } from '../domain/programme/programme-status.js';
import type { ProgrammeTerms } from '../domain/programme/programme-terms.js';
import type { Programme } from '../domain/programme/programme.js';
import { PROGRAMME_COLUMNS } from './programme.sql.js';

/** Programmes, inside a unit of work. Their totals are written by the ledger alone. */
@Injectable()
export class ProgrammeStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found, also for ids of other districts */
  async get(id: string): Promise<Programme> {
    return this.one(id, '');
  }

  /**
   * Holds the row until the transaction ends. Whoever changes an application holds its programme first, so
   * that closing, lowering and approving take turns and nobody waits in a circle.
   *
   * @throws DomainError not-found
   */
  async lock(id: string): Promise<Programme> {
    return this.one(id, 'FOR UPDATE OF p');
  }

  async insert(id: string, districtId: string, terms: ProgrammeTerms, at: Date): Promise<void> {
    await this.unitOfWork.sql(
      'INSERT INTO grants.programmes (id, district_id, terms, created_at) VALUES ($1, $2, $3, $4)',
      [id, districtId, JSON.stringify(terms), at],
    );
  }

  async change(id: string, terms: ProgrammeTerms): Promise<void> {
    await this.unitOfWork.sql(
      'UPDATE grants.programmes SET terms = $2, version = version + 1 WHERE id = $1',
      [id, JSON.stringify(terms)],
    );
  }

  async move(id: string, status: ProgrammeStatus, at: Date): Promise<void> {
    const column = status === 'open' ? 'opened_at' : 'closed_at';
    await this.unitOfWork.sql(
      `UPDATE grants.programmes SET status = $2, ${column} = $3, version = version + 1 WHERE id = $1`,
      [id, status, at],
    );
  }

  /** The next number of an approved application; given back when the transaction fails. */
  async nextNumber(id: string): Promise<number> {
    const [row] = await this.unitOfWork.sql<{ last: number }>(
      'UPDATE grants.programmes SET last_number = last_number + 1 WHERE id = $1 RETURNING last_number AS last',
      [id],
    );
    if (!row) throw notFound('programme');
    return row.last;
  }

  private async one(id: string, lock: string): Promise<Programme> {
    const [row] = isId(id)
      ? await this.unitOfWork.sql<Programme>(
          `SELECT ${PROGRAMME_COLUMNS} FROM grants.programmes p WHERE p.id = $1 ${lock}`,
          [id],
        )
      : [];
    if (!row) throw notFound('programme');
    return row;
  }
}
