import { currentActor, UnitOfWork } from '#database';
import { newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { GrantCase } from '../domain/application/grant-case.js';
import type { GrantEvent } from '../domain/application/grant-event.js';

/** What happened to an application, inside a unit of work; added, never changed. */
@Injectable()
export class EventStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(
    { id, districtId }: GrantCase,
    { action, note, amountFen }: Pick<GrantEvent, 'action' | 'note' | 'amountFen'>,
    at: Date,
  ): Promise<void> {
    await this.unitOfWork.sql(
      `INSERT INTO grants.events (id, district_id, application_id, action, by_name, at, note, amount_fen)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), districtId, id, action, currentActor().name, at, note, amountFen],
    );
  }

  /** Oldest first. */
  async of(applicationId: string): Promise<GrantEvent[]> {
    return this.unitOfWork.sql<GrantEvent>(
      `SELECT action, by_name AS "by", at, note, amount_fen::float8 AS "amountFen"
       FROM grants.events WHERE application_id = $1 ORDER BY at, id`,
      [applicationId],
    );
  }
}
