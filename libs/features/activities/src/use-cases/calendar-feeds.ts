import { createHash, randomBytes } from 'node:crypto';
import { AuditLog } from '#audit';
import { runAs, UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';
import type { CalendarEntry } from '../domain/activity-calendar.js';
import type { Viewer } from '../domain/viewer.js';
import { FeedQueries } from '../queries/feed.queries.js';

const TOKEN_BYTES = 32;

interface FeedOwner {
  readonly districtId: string;
  readonly userId: string;
  readonly unionId: string | null;
}

/**
 * The calendar of a person's alliance for their own calendar program, at an address that only they know:
 * whoever has it sees what a member sees, and nothing else. The address is kept as its hash; a new one
 * makes the old one worthless.
 */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feeds: FeedQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns the token of the new address, which is told this once */
  async open(principal: Principal): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.sql(
        `INSERT INTO activities.feeds (user_id, district_id, token_hash, union_id, created_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (user_id) DO UPDATE SET token_hash = excluded.token_hash, union_id = excluded.union_id,
           created_at = excluded.created_at`,
        [principal.userId, principal.districtId, hashOf(token), ownUnionId(principal), this.clock.now()],
      );
      this.audit.record({
        action: 'activities.feed_opened',
        subjectType: 'user',
        subjectId: principal.userId,
      });
    });
    return token;
  }

  async close(principal: Principal): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.sql('DELETE FROM activities.feeds WHERE user_id = $1', [principal.userId]);
      this.audit.record({
        action: 'activities.feed_closed',
        subjectType: 'user',
        subjectId: principal.userId,
      });
    });
  }

  /** @throws DomainError not-found for a token that is none, or no longer */
  async entries(token: string): Promise<CalendarEntry[]> {
    const [owner] = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<FeedOwner>(
        `SELECT district_id AS "districtId", user_id AS "userId", union_id AS "unionId"
         FROM activities.feed_owner($1)`,
        [hashOf(token)],
      ),
    );
    if (!owner) throw notFound('feed');
    const { districtId, userId, unionId } = owner;
    const viewer: Viewer = { district: false, signedIn: true, unionId };
    return runAs({ userId, name: 'feed', districtId, requestId: null }, () => this.feeds.entries(viewer));
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
