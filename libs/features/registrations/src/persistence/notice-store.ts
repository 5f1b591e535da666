import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';

/** What a registration's people are told; the words are `registrations.notices.<kind>`. */
export const NOTICE_KINDS = [
  'pending',
  'confirmed',
  'waiting',
  'offered',
  'claimed',
  'expired',
  'withdrawn',
  'cancelled',
  'declined',
  'substituted',
  'moved',
  'activity_cancelled',
  'reminder',
  'message',
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface Notice {
  readonly kind: NoticeKind;
  /** a second one with the same key is not written: a job that runs twice tells once */
  readonly key: string;
  /** instants as ISO 8601, words of the host as `text` */
  readonly data: Readonly<Record<string, string | number>>;
}

/** What was told, inside a unit of work. */
@Injectable()
export class NoticeStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Tells all of them at once. @returns the ids of those that were not told before */
  async add(registrationIds: readonly string[], { kind, key, data }: Notice, at: Date): Promise<string[]> {
    const rows = await this.unitOfWork.sql<{ id: string }>(
      `INSERT INTO registrations.notices (district_id, registration_id, kind, key, data, created_at)
       SELECT platform.current_district(), n.id, $2, $3, $4, $5 FROM unnest($1::uuid[]) AS n (id)
       ON CONFLICT ON CONSTRAINT notices_once DO NOTHING RETURNING registration_id AS id`,
      [registrationIds, kind, key, JSON.stringify(data), at],
    );
    return rows.map(({ id }) => id);
  }
}
