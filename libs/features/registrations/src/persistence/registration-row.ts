import type { FormAnswers } from '../domain/form-answers.js';
import type { RegistrationStatus } from '../domain/registration-status.js';

export type RegistrationSource = 'member' | 'public' | 'door';
export type EndedBy = 'guest' | 'host' | 'time';

/** A registration as it is stored. */
export interface Registration {
  readonly id: string;
  readonly activityId: string;
  /** null: a stranger */
  readonly unionId: string | null;
  /** the account it was made with */
  readonly userId: string | null;
  readonly personName: string;
  readonly phone: string;
  readonly mail: string;
  readonly locale: string;
  readonly answers: FormAnswers;
  readonly status: RegistrationStatus;
  /** number in the order of the waiting list; null: never waited */
  readonly place: number | null;
  readonly offeredUntil: Date | null;
  readonly ticketCode: string;
  readonly source: RegistrationSource;
  readonly confirmationHash: string | null;
  readonly endedBy: EndedBy | null;
  readonly reason: string;
  readonly createdAt: Date;
  readonly purgedAt: Date | null;
}

export const REGISTRATION_COLUMNS = `r.id, r.activity_id AS "activityId", r.union_id AS "unionId",
  r.user_id AS "userId", r.person_name AS "personName", r.phone, r.mail, r.locale, r.answers, r.status, r.place,
  r.offered_until AS "offeredUntil", r.ticket_code AS "ticketCode", r.source,
  r.confirmation_hash AS "confirmationHash", r.ended_by AS "endedBy", r.reason,
  r.created_at AS "createdAt", r.purged_at AS "purgedAt"`;
