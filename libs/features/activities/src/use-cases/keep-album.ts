import type { Readable } from 'node:stream';
import { currentActor } from '#database';
import { FileStore } from '#files';
import type { Principal } from '#http';
import { conflict, type FieldError, invalid, isId, newId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ActivityDesk } from './activity-desk.js';
import { PictureMaker } from './picture-maker.js';

export interface AddPhotoCommand {
  readonly activityId: string;
  readonly caption: string;
  /** who in the picture agreed, or on whose behalf the host says so */
  readonly consentedBy: string;
  /** the statement as it was shown to them; '' when it was not agreed to */
  readonly consent: string;
  readonly content: Readable | null;
}

interface StoredPicture {
  readonly sha256: string | null;
}

const LIMITS = { caption: 120, consentedBy: 120 } as const;

/** Pictures of an activity: the one it is announced with, and the album, in which nobody is without consent. */
@Injectable()
export class KeepAlbum {
  constructor(
    private readonly desk: ActivityDesk,
    private readonly maker: PictureMaker,
    private readonly files: FileStore,
  ) {}

  /** @returns the photo's id. @throws DomainError `activities.invalid` with the fields, `activities.not_a_picture` */
  async add(principal: Principal, command: AddPhotoCommand): Promise<string> {
    const { activityId, content } = command;
    const errors = errorsOf(command);
    if (errors.length > 0 || !content) throw invalid('activities.invalid', errors);
    await this.desk.unitOfWork.run(() => this.desk.hosted(principal, activityId));
    const sha256 = await this.maker.make(content);
    return this.keepOrDrop(sha256, async () => {
      const { districtId, status } = await this.desk.hosted(principal, activityId);
      if (status === 'cancelled') throw conflict('activities.closed');
      const id = newId();
      await this.desk.unitOfWork.sql(
        `INSERT INTO activities.photos (id, district_id, activity_id, caption, sha256, consent, consented_by,
           consented_at, added_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[id, districtId, activityId, command.caption.trim(), sha256, command.consent],
          ...[command.consentedBy.trim(), this.desk.clock.now(), currentActor().userId],
        ],
      );
      this.desk.record('photo_added', activityId, { photoId: id });
      return id;
    });
  }

  /** Consent was withdrawn: the picture is gone at once, that it was there and why stays on record. */
  async withdraw(principal: Principal, activityId: string, photoId: string): Promise<void> {
    const sha256 = await this.desk.unitOfWork.run(async () => {
      await this.desk.hosted(principal, activityId);
      const [photo] = isId(photoId)
        ? await this.desk.unitOfWork.sql<StoredPicture>(
            'SELECT sha256 FROM activities.photos WHERE id = $1 AND activity_id = $2 FOR UPDATE',
            [photoId, activityId],
          )
        : [];
      if (!photo?.sha256) throw notFound('photo');
      await this.desk.unitOfWork.sql(
        'UPDATE activities.photos SET sha256 = NULL, withdrawn_at = $2 WHERE id = $1',
        [photoId, this.desk.clock.now()],
      );
      this.desk.record('photo_withdrawn', activityId, { photoId });
      return photo.sha256;
    });
    await this.dropUnused(sha256);
  }

  /** The picture the activity is announced with. @param content null takes it away */
  async announceWith(principal: Principal, activityId: string, content: Readable | null): Promise<void> {
    await this.desk.unitOfWork.run(() => this.desk.hosted(principal, activityId));
    const sha256 = content === null ? null : await this.maker.make(content);
    const before = await this.keepOrDrop(sha256, async () => {
      const activity = await this.desk.hosted(principal, activityId);
      await this.desk.store.change(activity, { pictureSha256: sha256 });
      this.desk.record('picture_changed', activityId);
      return activity.pictureSha256;
    });
    if (before !== null && before !== sha256) await this.dropUnused(before);
  }

  private async keepOrDrop<T>(sha256: string | null, work: () => Promise<T>): Promise<T> {
    try {
      return await this.desk.unitOfWork.run(async () => {
        if (sha256 !== null) await this.takeTurn(sha256);
        return work();
      });
    } catch (error) {
      if (sha256 !== null) await this.dropUnused(sha256);
      throw error;
    }
  }

  /** Removes the bytes unless a picture still stands for them. */
  private async dropUnused(sha256: string): Promise<void> {
    await this.desk.unitOfWork.run(async () => {
      await this.takeTurn(sha256);
      const used = await this.desk.unitOfWork.sql(
        `SELECT FROM activities.photos WHERE sha256 = $1
         UNION ALL SELECT FROM activities.activities WHERE picture_sha256 = $1 LIMIT 1`,
        [sha256],
      );
      if (used.length === 0) await this.files.remove(sha256);
    });
  }

  /** Uploads and removals of the same bytes follow each other. */
  private async takeTurn(sha256: string): Promise<void> {
    await this.desk.unitOfWork.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [sha256]);
  }
}

function errorsOf({ caption, consentedBy, consent, content }: AddPhotoCommand): FieldError[] {
  const errors: FieldError[] = [];
  for (const [field, value] of Object.entries({ caption, consentedBy })) {
    const limit = LIMITS[field as keyof typeof LIMITS];
    if (value.trim() === '') errors.push({ pointer: `/${field}`, code: 'activities.missing' });
    else if (value.length > limit)
      errors.push({ pointer: `/${field}`, code: 'activities.too_long', params: { limit } });
  }
  if (consent === '') errors.push({ pointer: '/consent', code: 'activities.consent_needed' });
  if (!content) errors.push({ pointer: '/file', code: 'activities.choose_picture' });
  return errors;
}
