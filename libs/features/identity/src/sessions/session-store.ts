import { AppConfig } from '#config';
import { UnitOfWork } from '#database';
import { Clock, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Session } from '../persistence/session.entity.js';
import { hashSecret, newSecret } from './secret.js';

export interface NewSession {
  readonly districtId: string;
  readonly userId: string;
  readonly network: string;
  readonly device: string;
}

const KEPT_DAYS = 30;
const MS_PER_HOUR = 3_600_000;

/** Opens and ends sessions, inside the caller's unit of work. */
@Injectable()
export class SessionStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** @returns the secret for the cookie, which is nowhere else */
  async open(session: NewSession): Promise<string> {
    const secret = newSecret();
    const now = this.clock.now();
    await this.forgetOld(session.userId, now);
    await this.unitOfWork.writer.insert(Session, {
      ...session,
      id: newId(),
      tokenHash: hashSecret(secret),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + this.config.session.absoluteHours * MS_PER_HOUR),
    });
    return secret;
  }

  /** Ends one session of the user. @returns whether there was one to end */
  async end(userId: string, sessionId: string): Promise<boolean> {
    const ended = await this.unitOfWork.sql(
      `UPDATE identity.sessions SET revoked_at = $3
       WHERE district_id = platform.current_district() AND user_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING id`,
      [userId, sessionId, this.clock.now()],
    );
    return ended.length > 0;
  }

  /** Ends every session of the user, but for the one that is kept. */
  async endAll(userId: string, kept: string | null = null): Promise<void> {
    await this.unitOfWork.sql(
      `UPDATE identity.sessions SET revoked_at = $2
       WHERE district_id = platform.current_district() AND user_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $3`,
      [userId, this.clock.now(), kept],
    );
  }

  private async forgetOld(userId: string, now: Date): Promise<void> {
    await this.unitOfWork.sql(
      `DELETE FROM identity.sessions
       WHERE district_id = platform.current_district() AND user_id = $1 AND expires_at < $2::timestamptz - make_interval(days => $3)`,
      [userId, now, KEPT_DAYS],
    );
  }
}
