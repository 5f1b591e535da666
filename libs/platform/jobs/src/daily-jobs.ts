import { runAs, UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { JobHandlers } from './job-handlers.js';
import { JobQueue } from './job-queue.js';

const ZONE = 'Asia/Shanghai';
const NOBODY = { userId: null, name: 'system', districtId: null, requestId: null } as const;

/** Jobs that begin by the clock. However many workers there are, each begins once a day. */
@Injectable()
export class DailyJobs {
  constructor(
    private readonly boss: PgBoss,
    private readonly handlers: JobHandlers,
    private readonly queue: JobQueue,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async start(): Promise<void> {
    for (const { name, dailyAt } of this.handlers.all()) {
      if (dailyAt === null) continue;
      const beginning = `${name}.daily`;
      await this.boss.createQueue(beginning, { policy: 'short' });
      await this.boss.schedule(beginning, cronOf(dailyAt), null, { tz: ZONE });
      await this.boss.work(beginning, () => this.begin(name));
    }
  }

  /** Enqueues the job for every district; one that still waits is not doubled. */
  async begin(name: string): Promise<void> {
    const districts = await runAs(NOBODY, () =>
      this.unitOfWork.read(() => this.unitOfWork.sql<{ id: string }>('SELECT id FROM platform.districts')),
    );
    for (const { id } of districts)
      await runAs({ ...NOBODY, districtId: id }, () =>
        this.unitOfWork.run(() => this.queue.enqueue(name, {}, { key: id })),
      );
  }
}

/** @throws RangeError for what is no time of day */
function cronOf(time: string): string {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hour === undefined || minute === undefined) throw new RangeError(`not a time of day: ${time}`);
  return `${Number(minute)} ${Number(hour)} * * *`;
}
