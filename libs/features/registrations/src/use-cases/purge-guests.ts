import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import { FileStore } from '#files';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import { PrintStore } from '../persistence/print-store.js';

const MS_PER_DAY = 86_400_000;
/** Days after an activity's end in which its guests may be asked back to, for a certificate or a lost thing. */
const KEPT_DAYS = 90;
/** A printed list holds the same data and is made again when wanted. */
const PRINT_KEPT_DAYS = 2;

/** Forgets who came: names, numbers, addresses, answers and words; that somebody came stays, for the figures. */
@Injectable()
export class PurgeGuests {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly prints: PrintStore,
    private readonly files: FileStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @returns how many registrations were emptied */
  async execute(): Promise<number> {
    const now = this.clock.now().getTime();
    const { purged, files } = await this.unitOfWork.run(async () => {
      const ids = await this.empty(new Date(now - KEPT_DAYS * MS_PER_DAY));
      if (ids.length > 0)
        this.audit.record({
          action: 'registrations.purged',
          subjectType: 'registrations',
          subjectId: 'all',
          data: { count: ids.length },
        });
      const gone = await this.prints.forget(new Date(now - PRINT_KEPT_DAYS * MS_PER_DAY));
      return { purged: ids.length, files: gone };
    });
    for (const sha256 of files) await this.files.remove(sha256);
    return purged;
  }

  private async empty(endedBefore: Date): Promise<string[]> {
    const emptied = await this.unitOfWork.sql<{ id: string }>(
      `UPDATE registrations.registrations r
       SET person_name = '', phone = '', mail = '', answers = '{}', reason = '', confirmation_hash = NULL,
           user_id = NULL, purged_at = $2
       FROM activities.activity_directory a
       WHERE a.activity_id = r.activity_id AND a.ends_at < $1 AND r.purged_at IS NULL RETURNING r.id`,
      [endedBefore, this.clock.now()],
    );
    const ids = emptied.map(({ id }) => id);
    await this.unitOfWork.sql('DELETE FROM registrations.notices WHERE registration_id = ANY ($1)', [ids]);
    return ids;
  }
}
