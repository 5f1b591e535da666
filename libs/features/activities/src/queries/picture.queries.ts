import type { Readable } from 'node:stream';
import { UnitOfWork } from '#database';
import { FileStore } from '#files';
import type { Principal } from '#http';
import { isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { seesActivity } from '../domain/activity-doors.js';
import { ActivityQueries } from './activity.queries.js';

export interface PhotoView {
  readonly id: string;
  readonly caption: string;
  readonly consentedBy: string;
  readonly consentedAt: Date;
}

export interface PictureContent {
  readonly content: Readable;
  /** bytes */
  readonly size: number;
}

/** Pictures and their bytes, for whoever may know of the activity. */
@Injectable()
export class PictureQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityQueries,
    private readonly files: FileStore,
  ) {}

  async album(activityId: string): Promise<PhotoView[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<PhotoView>(
        `SELECT id, caption, consented_by AS "consentedBy", consented_at AS "consentedAt" FROM activities.photos
         WHERE activity_id = $1 AND sha256 IS NOT NULL ORDER BY consented_at, id LIMIT 200`,
        [activityId],
      ),
    );
  }

  /** Of the album: only for people who are signed in. @throws DomainError not-found */
  async photo(principal: Principal, activityId: string, photoId: string): Promise<PictureContent> {
    await this.requireSeen(principal, activityId);
    return this.open('SELECT sha256 FROM activities.photos WHERE activity_id = $1 AND id::text = $2', [
      activityId,
      photoId,
    ]);
  }

  /** The picture of the announcement, as public as the activity. @throws DomainError not-found */
  async announcement(principal: Principal | null, activityId: string): Promise<PictureContent> {
    await this.requireSeen(principal, activityId);
    return this.open('SELECT picture_sha256 AS sha256 FROM activities.activities WHERE id = $1', [
      activityId,
    ]);
  }

  private async requireSeen(principal: Principal | null, id: string): Promise<void> {
    const activity = isId(id) ? await this.activities.one(id) : null;
    if (!activity || !seesActivity(principal, activity)) throw notFound('activity');
  }

  private async open(sql: string, params: readonly unknown[]): Promise<PictureContent> {
    const [row] = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ sha256: string | null }>(sql, params),
    );
    const size = row?.sha256 ? await this.files.size(row.sha256) : null;
    if (!row?.sha256 || size === null) throw notFound('picture');
    return { content: await this.files.open(row.sha256), size };
  }
}
