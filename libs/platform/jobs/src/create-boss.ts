import { Logger } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { type DataSource } from 'typeorm';

const POOL_SIZE = 4;
/** A worker that died is noticed after its heartbeat (15 s) plus at most this. */
const SUPERVISE_SECONDS = 10;

/**
 * pg-boss on a small pool of its own beside the product's (it listens, and its statements must not wait for
 * a long request), in the same role. Its schema is made by a migration, so it only checks the version.
 *
 * @param work false: it enqueues only
 */
export function createBoss(dataSource: DataSource, work: boolean): PgBoss {
  const { options } = dataSource;
  if (options.type !== 'postgres' || options.url === undefined) {
    throw new Error('the jobs need a PostgreSQL data source with a URL');
  }
  const boss = new PgBoss({
    connectionString: options.url,
    options: (options.extra as { options: string }).options,
    application_name: 'star-union-jobs',
    schema: 'pgboss',
    max: POOL_SIZE,
    migrate: false,
    createSchema: false,
    schedule: work,
    supervise: work,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    useListenNotify: work,
    reindex: false,
    monitorVacuum: false,
  });
  const logger = new Logger('Jobs');
  boss.on('error', (error) => {
    logger.error(error.message);
  });
  boss.on('warning', ({ message }) => {
    logger.warn(message);
  });
  return boss;
}
