import type { Ticket } from '#checkin';
import { UnitOfWork } from '#database';
import { Clock, isId } from '#kernel';
import { Injectable } from '@nestjs/common';

/** All tickets of an activity at one moment. */
export interface TicketSnapshot {
  readonly activityId: string;
  /** grows with every registration and every change of one; 0: nobody has registered */
  readonly version: number;
  readonly takenAt: Date;
  readonly tickets: readonly Ticket[];
}

/** A ticket with the activity it is for. */
export interface FoundByCode {
  readonly activityId: string;
  readonly ticket: Ticket;
}

const TICKET = `r.activity_id AS "activityId", r.ticket_code AS code, r.id AS "registrationId",
  r.person_name AS "personName", u.union_name AS "unionName", right(r.phone, 4) AS "phoneTail", r.status`;
const FROM = `registrations.registrations r
  LEFT JOIN organizations.union_directory u ON u.union_id = r.union_id`;

type TicketRow = Omit<Ticket, 'sessionIds'> & { readonly activityId: string };

/** What the door needs to know: whoever asks has the right to work there. Every ticket is good for all sessions. */
@Injectable()
export class TicketQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** In one statement, so that version and tickets are of the same moment. */
  async snapshot(activityId: string): Promise<TicketSnapshot> {
    const rows = isId(activityId)
      ? await this.unitOfWork.read(() =>
          this.unitOfWork.sql<{ version: number; tickets: Omit<TicketRow, 'activityId'>[] }>(
            `SELECT d.version, coalesce(
               (SELECT jsonb_agg(to_jsonb(t) - 'activityId') FROM
                 (SELECT ${TICKET} FROM ${FROM} WHERE r.activity_id = d.activity_id ORDER BY r.created_at, r.id) t),
               '[]') AS tickets
             FROM registrations.desks d WHERE d.activity_id = $1`,
            [activityId],
          ),
        )
      : [];
    const [found] = rows;
    const tickets = (found?.tickets ?? []).map((row) => ({ ...row, sessionIds: null }));
    return { activityId, version: found?.version ?? 0, takenAt: this.clock.now(), tickets };
  }

  /** @param code as `normalizeTicketCode` of #checkin gives it @returns null: none, or one that was replaced */
  async byCode(code: string): Promise<FoundByCode | null> {
    return this.one('r.ticket_code = $1', [code]);
  }

  async ofRegistration(activityId: string, registrationId: string): Promise<Ticket | null> {
    const found = await this.one('r.activity_id = $1 AND r.id = $2', [activityId, registrationId]);
    return found?.ticket ?? null;
  }

  private async one(condition: string, params: readonly unknown[]): Promise<FoundByCode | null> {
    const [row] = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<TicketRow>(`SELECT ${TICKET} FROM ${FROM} WHERE ${condition}`, params),
    );
    if (!row) return null;
    const { activityId, ...ticket } = row;
    return { activityId, ticket: { ...ticket, sessionIds: null } };
  }
}
