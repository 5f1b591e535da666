import { type PgBoss } from 'pg-boss';
import { currentActor, type UnitOfWork } from '#database';
import { newId } from '#kernel';
import { type JobEnvelope } from './job-envelope.js';
import { JobQueue, type EnqueueOptions } from './job-queue.js';

/** A waiting job may begin between being met and being looked at; hardly twice in a row. */
const ATTEMPTS = 5;

/** Enqueues through the connection of the running transaction. */
export class PgBossJobQueue extends JobQueue {
  constructor(
    private readonly boss: PgBoss,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
  }

  async enqueue(name: string, payload: object, options: EnqueueOptions = {}): Promise<string> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const id = (await this.made(name, payload, options)) ?? (await this.waiting(name, options.key));
      if (id !== null) return id;
    }
    throw new Error(`the job "${name}" was neither made nor found waiting`);
  }

  /** @returns null when one with this key waits already */
  private async made(
    name: string,
    payload: object,
    { key, retryLimit, startAfter }: EnqueueOptions,
  ): Promise<string | null> {
    const transaction = this.unitOfWork.writer;
    const id = newId();
    const envelope: JobEnvelope = { actor: currentActor(), payload };
    const sent = await this.boss.send(name, envelope, {
      id,
      singletonKey: key ?? id,
      ...(retryLimit !== undefined && { retryLimit }),
      ...(startAfter && { startAfter }),
      db: {
        executeSql: async (text, values) => ({ rows: await transaction.query<unknown[]>(text, values) }),
      },
    });
    if (sent === null) return null;
    await this.showProgress(id, name);
    return id;
  }

  /** @returns null when it has begun since: then another one is to be made */
  private async waiting(name: string, key = ''): Promise<string | null> {
    const [job] = await this.unitOfWork.sql<{ id: string }>(
      `SELECT id FROM pgboss.job WHERE name = $1 AND singleton_key = $2 AND state = 'created'`,
      [name, key],
    );
    return job?.id ?? null;
  }

  /** Jobs of no district (of the system itself) have no progress that anybody could look at. */
  private async showProgress(id: string, name: string): Promise<void> {
    const { districtId, userId } = currentActor();
    if (districtId === null) return;
    await this.unitOfWork.sql(
      'INSERT INTO jobs.progress (job_id, district_id, name, user_id) VALUES ($1, $2, $3, $4)',
      [id, districtId, name, userId],
    );
  }
}
