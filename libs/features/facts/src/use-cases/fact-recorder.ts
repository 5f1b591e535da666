import { currentActor, UnitOfWork } from '#database';
import { JobQueue } from '#jobs';
import { Clock, newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Announcement } from '../domain/announcement.js';
import { assertDraft } from '../domain/check-draft.js';
import type { FactDraft, FactSource } from '../domain/fact.js';
import { AnnouncementRow } from '../persistence/announcement.entity.js';
import { RECORD_FACTS, type RecordFactsPayload } from './record-facts-payload.js';

/**
 * Where features tell what happened, inside the transaction of the cause: the telling and the job that
 * makes facts of it exist exactly when the cause does.
 */
@Injectable()
export class FactRecorder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * One fact per union. The same kind of the same source told again changes nothing; told after a
   * withdrawal, it stands again, except when the district withdrew it.
   *
   * @throws NoTransactionError outside `UnitOfWork.run`; Error for a draft that cannot be
   */
  async announce(draft: FactDraft): Promise<void> {
    if (draft.unions.length === 0) return;
    assertDraft(draft);
    await this.tell(draft.source, { action: 'record', draft });
  }

  /**
   * Takes back the facts of a source. They stay, struck out with the reason.
   *
   * @param unions only these unions' facts; absent: all unions'
   * @throws NoTransactionError outside `UnitOfWork.run`
   */
  async withdraw(
    source: Pick<FactSource, 'type' | 'id'>,
    reason: string,
    unions?: readonly string[],
  ): Promise<void> {
    await this.tell(source, { action: 'withdraw', reason, unions: unions ?? null, kind: null, final: false });
  }

  private async tell(source: Pick<FactSource, 'type' | 'id'>, content: Announcement): Promise<void> {
    const { districtId } = currentActor();
    if (districtId === null) throw new Error(`a fact of ${source.type} ${source.id} needs a district`);
    await this.unitOfWork.writer.insert(AnnouncementRow, {
      id: newId(),
      districtId,
      sourceType: source.type,
      sourceId: source.id,
      content,
      announcedAt: this.clock.now(),
    });
    const payload: RecordFactsPayload = { type: source.type, id: source.id };
    await this.jobs.enqueue(RECORD_FACTS, payload);
  }
}
