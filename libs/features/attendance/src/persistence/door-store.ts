import { newLetterBox, toBase64Url } from '#checkin';
import { currentActor, UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { DoorRow } from './door.entity.js';

const SALT_BYTES = 16;

/** The door of an activity: its roster's salt, its letter box, its count of changes. */
@Injectable()
export class DoorStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async find(activityId: string): Promise<DoorRow | null> {
    return this.unitOfWork.reader.findOneBy(DoorRow, { activityId });
  }

  /** Makes it for the first scanner; two at once end up with the same one. */
  async ensure(activityId: string): Promise<DoorRow> {
    const found = await this.find(activityId);
    if (found) return found;
    const { publicKey, privateKey } = await newLetterBox();
    const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
    await this.unitOfWork.sql(
      `INSERT INTO attendance.doors (district_id, activity_id, salt, public_key, private_key, created_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (activity_id) DO NOTHING`,
      [currentActor().districtId, activityId, salt, publicKey, privateKey, this.clock.now()],
    );
    return this.unitOfWork.reader.findOneByOrFail(DoorRow, { activityId });
  }

  /** Whoever brings scans waits here for the one before. */
  async lock(activityId: string): Promise<DoorRow> {
    await this.unitOfWork.sql('SELECT FROM attendance.doors WHERE activity_id = $1 FOR UPDATE', [activityId]);
    return this.unitOfWork.writer.findOneByOrFail(DoorRow, { activityId });
  }

  /** @returns the door's next count of changes */
  async count(activityId: string): Promise<number> {
    const [row] = await this.unitOfWork.sql<{ seq: number }>(
      'UPDATE attendance.doors SET seq = seq + 1 WHERE activity_id = $1 RETURNING seq',
      [activityId],
    );
    if (!row) throw new Error(`no door at ${activityId}`);
    return row.seq;
  }
}
