import { AppConfig } from '#config';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ApiTokenView, SessionView } from './account-view.js';

/** What people see of their own account. */
@Injectable()
export class OwnAccountQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** Sessions that still count, the current one first. */
  async sessions({ userId, sessionId }: Principal): Promise<SessionView[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<SessionView>(
        `SELECT id, device, network, created_at AS "createdAt", last_seen_at AS "lastSeenAt", id = $2 AS current
         FROM identity.sessions
         WHERE district_id = platform.current_district() AND user_id = $1 AND revoked_at IS NULL AND expires_at > $3
           AND last_seen_at > $3::timestamptz - make_interval(mins => $4)
         ORDER BY id = $2 DESC, last_seen_at DESC`,
        [userId, sessionId, this.clock.now(), this.config.session.idleMinutes],
      ),
    );
  }

  /** Tokens that still count, newest first. */
  async tokens({ userId }: Principal): Promise<ApiTokenView[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<ApiTokenView>(
        `SELECT id, name, scopes, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"
         FROM identity.api_tokens
         WHERE district_id = platform.current_district() AND user_id = $1 AND revoked_at IS NULL AND expires_at > $2
         ORDER BY created_at DESC`,
        [userId, this.clock.now()],
      ),
    );
  }
}
