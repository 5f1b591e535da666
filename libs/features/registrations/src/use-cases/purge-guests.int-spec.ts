import { type Readable } from 'node:stream';
import { activitiesSchema } from '#activities';
import { AuditLog, auditSchema } from '#audit';
import { platformSchema } from '#database';
import { FileStore } from '#files';
import { organizationsSchema } from '#organizations';
import { PrintStore } from '../persistence/print-store.js';
import { RegistrationsStage, samplePerson } from '../testing/registrations-stage.js';
import { PurgeGuests } from './purge-guests.js';

/** Remembers what was removed. */
class RemovedFiles extends FileStore {
  readonly removed: string[] = [];

  put = (): never => this.unused();
  inspect = (): never => this.unused();
  open = (): Promise<Readable> => Promise.reject(new Error('unused'));
  size = (): Promise<null> => Promise.resolve(null);
  sweep = (): Promise<number> => Promise.resolve(0);

  remove(sha256: string): Promise<void> {
    this.removed.push(sha256);
    return Promise.resolve();
  }

  private unused(): never {
    throw new Error('unused');
  }
}

it('ninety days after an activity nobody is named any more, and its figures stay', async () => {
  const stage = await RegistrationsStage.open([
    platformSchema,
    auditSchema,
    organizationsSchema,
    activitiesSchema,
  ]);
  const { unitOfWork } = stage.database;
  const files = new RemovedFiles();
  const prints = new PrintStore(unitOfWork);
  const purge = new PurgeGuests(unitOfWork, prints, files, new AuditLog(unitOfWork), stage.clock);
  const activityId = await stage.activity(); // 2026-11-30 10:00 to 12:00 in Shanghai
  const chair = await stage.chair();
  const guests = await stage.register(
    activityId,
    chair,
    samplePerson({ name: '林之远', phone: '13800009999', mail: 'lin@example.com' }),
    samplePerson(),
  );
  const cancel = () => stage.services.cancel.byGuest(guests[1]!.id, { principal: chair }, '家里有人住院');
  await stage.here(cancel);
  await stage.here(() =>
    unitOfWork.run(async () => {
      const key = { activityId, kind: 'roster', part: 1, language: 'zh-CN', version: '1' } as const;
      const print = await prints.claim(key, stage.clock.now());
      await prints.finish(print.id, 'a'.repeat(64));
    }),
  );

  stage.clock.set('2027-02-28T04:00:00Z');
  expect(await stage.here(() => purge.execute())).toBe(0);
  expect(files.removed).toEqual(['a'.repeat(64)]);
  expect((await stage.stored(guests[0]!.id)).personName).toBe('林之远');

  stage.clock.set('2027-02-28T04:00:01Z');
  expect(await stage.here(() => purge.execute())).toBe(2);
  const everything = await stage.database.asOwner<{ text: string }>(
    `SELECT r::text AS text FROM registrations.registrations r
     UNION ALL SELECT n::text FROM registrations.notices n UNION ALL SELECT p::text FROM registrations.prints p
     UNION ALL SELECT c::text FROM registrations.retired_codes c`,
  );
  const text = everything.map((row) => row.text).join('\n');
  for (const secret of ['林之远', '13800009999', 'lin@example.com', '住院'])
    expect(text).not.toContain(secret);
  expect(await stage.here(() => stage.services.queries.counts(activityId))).toMatchObject({
    confirmed: 1,
    cancelled: 1,
  });
  expect(await stage.here(() => purge.execute())).toBe(0);
  await stage.close();
});
