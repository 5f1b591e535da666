import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import type { FeedbackKind } from '../domain/feedback-kind.js';

export interface FeedbackItem {
  readonly id: string;
  readonly reference: string;
  readonly kind: FeedbackKind;
  readonly text: string;
  readonly page: string;
  readonly contact: string;
  readonly receivedAt: Date;
  readonly handledAt: Date | null;
  readonly handledBy: string | null;
  readonly outcome: string | null;
}

export interface FeedbackPage {
  readonly rows: readonly FeedbackItem[];
  readonly open: number;
  readonly page: number;
  readonly pages: number;
}

const PAGE_SIZE = 20;

/** The district's entries. Whoever asks must hold `feedback.handle`: the route says so. */
@Injectable()
export class FeedbackQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Open ones first, the oldest of them on top; then handled ones, newest first. */
  async entries(wanted: number): Promise<FeedbackPage> {
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number; open: number }>(
        `SELECT count(*)::int AS total, count(*) FILTER (WHERE handled_at IS NULL)::int AS open
         FROM feedback.entries WHERE district_id = platform.current_district()`,
      );
      const pages = Math.max(1, Math.ceil((counted?.total ?? 0) / PAGE_SIZE));
      const page = Math.min(Math.max(1, wanted), pages);
      const rows = await this.unitOfWork.sql<FeedbackItem>(
        `SELECT id, reference, kind, text, page, contact, received_at AS "receivedAt",
                handled_at AS "handledAt", handled_by AS "handledBy", outcome
         FROM feedback.entries WHERE district_id = platform.current_district()
         ORDER BY handled_at DESC NULLS FIRST, received_at
         LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
      );
      return { rows, open: counted?.open ?? 0, page, pages };
    });
  }
}
