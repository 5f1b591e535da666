import { UnitOfWork } from '#database';
import { isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Waiting } from '../domain/allocate.js';
import type { Person } from '../domain/person.js';
import type { RegistrationStatus } from '../domain/registration-status.js';
import { type EndedBy, type Registration, REGISTRATION_COLUMNS } from './registration-row.js';

export type FreshRegistration = Omit<Registration, 'offeredUntil' | 'endedBy' | 'reason' | 'purgedAt'>;

export interface StatusChange {
  readonly status: RegistrationStatus;
  readonly place?: number;
  readonly offeredUntil?: Date;
  readonly endedBy?: EndedBy;
  readonly reason?: string;
}

/** Reads and writes registrations inside a unit of work; the activity's desk is locked before. */
@Injectable()
export class RegistrationStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found, also for ids of other districts (row-level security hides them) */
  async get(id: string): Promise<Registration> {
    const found = await this.find(id);
    if (!found) throw notFound('registration');
    return found;
  }

  async find(id: string): Promise<Registration | null> {
    return isId(id) ? this.one('WHERE r.id = $1', [id]) : null;
  }

  async lock(id: string): Promise<Registration> {
    const found = await this.one('WHERE r.id = $1 FOR UPDATE', [id]);
    if (!found) throw notFound('registration');
    return found;
  }

  /** Registrations of strangers by telephone number, the latest first: the code says which is theirs. */
  async ofStranger(phone: string): Promise<Registration[]> {
    return this.unitOfWork.sql<Registration>(
      `SELECT ${REGISTRATION_COLUMNS} FROM registrations.registrations r
       WHERE r.phone = $1 AND r.confirmation_hash IS NOT NULL ORDER BY r.created_at DESC LIMIT 20`,
      [phone],
    );
  }

  /** Which of the persons mean to come already. */
  async registered(activityId: string, persons: readonly Person[]): Promise<string[]> {
    const rows = await this.unitOfWork.sql<{ name: string }>(
      `SELECT r.person_name AS name FROM registrations.registrations r
       JOIN unnest($2::text[], $3::text[]) AS p (name, phone) ON p.name = r.person_name AND p.phone = r.phone
       WHERE r.activity_id = $1 AND r.phone <> ''
         AND r.status IN ('pending', 'confirmed', 'waiting', 'offered')`,
      [activityId, persons.map(({ name }) => name), persons.map(({ phone }) => phone)],
    );
    return rows.map(({ name }) => name);
  }

  /** The waiting list in its order. */
  async queue(activityId: string): Promise<Waiting[]> {
    return this.unitOfWork.sql<Waiting>(
      `SELECT id, union_id AS "unionId" FROM registrations.registrations
       WHERE activity_id = $1 AND status = 'waiting' ORDER BY place`,
      [activityId],
    );
  }

  async insert(fresh: FreshRegistration): Promise<void> {
    await this.unitOfWork.sql(
      `INSERT INTO registrations.registrations (id, district_id, activity_id, union_id, user_id, person_name,
         phone, mail, locale, answers, status, place, ticket_code, source, confirmation_hash, created_at, updated_at)
       VALUES ($1, platform.current_district(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)`,
      [
        fresh.id,
        fresh.activityId,
        fresh.unionId,
        fresh.userId,
        fresh.personName,
        fresh.phone,
        fresh.mail,
        fresh.locale,
        JSON.stringify(fresh.answers),
        fresh.status,
        fresh.place,
        fresh.ticketCode,
        fresh.source,
        fresh.confirmationHash,
        fresh.createdAt,
      ],
    );
  }

  /** Moves a registration on; an offer ends with any step, a place is kept. */
  async move(id: string, change: StatusChange, at: Date): Promise<void> {
    await this.unitOfWork.sql(
      `UPDATE registrations.registrations
       SET status = $2, place = coalesce($3, place), offered_until = $4, ended_by = $5,
           reason = coalesce($6, reason), updated_at = $7
       WHERE id = $1`,
      [
        id,
        change.status,
        change.place ?? null,
        change.offeredUntil ?? null,
        change.endedBy ?? null,
        change.reason ?? null,
        at,
      ],
    );
  }

  /** Ends all that still mean to come. @returns their ids */
  async cancelAll(activityId: string, reason: string, at: Date): Promise<Registration[]> {
    return this.unitOfWork.sql<Registration>(
      `UPDATE registrations.registrations r
       SET status = 'cancelled', offered_until = NULL, ended_by = 'host', reason = $2, updated_at = $3
       WHERE activity_id = $1 AND status IN ('pending', 'confirmed', 'waiting', 'offered')
       RETURNING ${REGISTRATION_COLUMNS}`,
      [activityId, reason, at],
    );
  }

  /** @param statuses whom to tell */
  async ofActivity(activityId: string, statuses: readonly RegistrationStatus[]): Promise<Registration[]> {
    return this.unitOfWork.sql<Registration>(
      `SELECT ${REGISTRATION_COLUMNS} FROM registrations.registrations r
       WHERE r.activity_id = $1 AND r.status = ANY ($2) ORDER BY r.created_at, r.id`,
      [activityId, statuses],
    );
  }

  /** Gives the seat to another person, with another code; the old one opens nothing any more. */
  async substitute(before: Registration, person: Person, ticketCode: string, at: Date): Promise<void> {
    await this.unitOfWork.sql(
      `INSERT INTO registrations.retired_codes (code, district_id, activity_id, registration_id, retired_at)
       VALUES ($1, platform.current_district(), $2, $3, $4)`,
      [before.ticketCode, before.activityId, before.id, at],
    );
    await this.unitOfWork.sql(
      `UPDATE registrations.registrations
       SET person_name = $2, phone = $3, mail = $4, ticket_code = $5, updated_at = $6 WHERE id = $1`,
      [before.id, person.name, person.phone, person.mail, ticketCode, at],
    );
  }

  private async one(condition: string, params: readonly unknown[]): Promise<Registration | null> {
    const rows = await this.unitOfWork.sql<Registration>(
      `SELECT ${REGISTRATION_COLUMNS} FROM registrations.registrations r ${condition}`,
      params,
    );
    return rows[0] ?? null;
  }
}
