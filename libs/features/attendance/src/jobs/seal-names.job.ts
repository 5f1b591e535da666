import { sealName } from '#checkin';
import { currentActor, UnitOfWork } from '#database';
import { type JobContext, JobHandler, type JobHandlerProvider } from '#jobs';
import { TicketQueries } from '#registrations';
import { Injectable } from '@nestjs/common';
import { DoorStore } from '../persistence/door-store.js';
import { SealedNameRow } from '../persistence/sealed-name.entity.js';
import { type NameToSeal, namesToSeal } from '../queries/roster-sealer.js';
import { SEAL_NAMES, type SealNamesPayload } from './seal-names.payload.js';

/** Names sealed before they are stored; each takes a tenth of a second of one core. */
const BATCH = 10;
const HOUR_SECONDS = 3600;

/** Seals the names of an activity's guests that are not sealed yet, and forgets those that nobody has any more. */
@Injectable()
@JobHandler(SEAL_NAMES, { timeoutSeconds: HOUR_SECONDS })
export class SealNamesJob implements JobHandlerProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tickets: TicketQueries,
    private readonly doors: DoorStore,
  ) {}

  async handle(
    { activityId }: SealNamesPayload,
    { signal, progress }: Pick<JobContext, 'signal' | 'progress'>,
  ): Promise<void> {
    const { tickets } = await this.tickets.snapshot(activityId);
    const wanted = namesToSeal(tickets);
    const { salt, known } = await this.forgetOthers(activityId, wanted);
    const missing = wanted.filter(({ digest }) => !known.has(digest));
    for (let from = 0; from < missing.length; from += BATCH) {
      signal.throwIfAborted();
      await this.seal(activityId, salt, missing.slice(from, from + BATCH));
      await progress(Math.min(from + BATCH, missing.length), missing.length);
    }
  }

  private forgetOthers(
    activityId: string,
    wanted: readonly NameToSeal[],
  ): Promise<{ salt: string; known: ReadonlySet<string> }> {
    return this.unitOfWork.run(async () => {
      const { salt } = await this.doors.ensure(activityId);
      await this.unitOfWork.sql(
        `DELETE FROM attendance.sealed_names
         WHERE district_id = platform.current_district() AND activity_id = $1 AND digest <> ALL ($2)`,
        [activityId, wanted.map(({ digest }) => digest)],
      );
      const rows = await this.unitOfWork.reader.findBy(SealedNameRow, { activityId });
      return { salt, known: new Set(rows.map(({ digest }) => digest)) };
    });
  }

  private async seal(activityId: string, salt: string, names: readonly NameToSeal[]): Promise<void> {
    const { districtId } = currentActor();
    if (districtId === null) throw new Error('names are sealed in a district');
    const rows: { [Field in keyof SealedNameRow]: SealedNameRow[Field] }[] = [];
    for (const { digest, ...name } of names) {
      const [lookup, sealed] = await sealName(name, salt);
      rows.push({ districtId, activityId, digest, lookup, sealed });
    }
    await this.unitOfWork.run(() =>
      this.unitOfWork.writer
        .createQueryBuilder()
        .insert()
        .into(SealedNameRow)
        .values(rows)
        .orIgnore()
        .execute(),
    );
  }
}
