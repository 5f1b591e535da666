import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { currentActor } from './actor-context.js';
import { translateSqlError } from './sql-error.js';

type Action = () => void | Promise<void>;
interface Scope {
  readonly runner: QueryRunner;
  readonly writable: boolean;
  readonly beforeCommit: Action[];
  readonly afterCommit: Action[];
}

const RETRYABLE = new Set(['40001', '40P01']); // serialization failure, deadlock detected
const MAX_ATTEMPTS = 3;

/** A write outside `run()`, or any access outside a unit of work: a fault of the program. */
export class NoTransactionError extends Error {
  override readonly name = 'NoTransactionError';
}

/**
 * The one place where a transaction starts, commits or is retried. It tells row-level security
 * the district; `beforeCommit` is for what belongs to the same commit (the audit chain, whose
 * lock should be short), `afterCommit` for what leaves the process. `work` may run again after
 * a deadlock, so nothing else in it may have side effects.
 */
export class UnitOfWork {
  private readonly scopes = new AsyncLocalStorage<Scope>();

  constructor(private readonly dataSource: DataSource) {}

  /** Writes. Joins a running write, else opens a transaction. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const scope = this.scopes.getStore();
    if (scope) {
      if (!scope.writable) throw new NoTransactionError('a write was attempted inside UnitOfWork.read()');
      return work();
    }
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transact(work, true);
      } catch (error) {
        if (attempt >= MAX_ATTEMPTS || !isRetryable(error)) throw translateSqlError(error);
      }
    }
  }

  /** Reads, in one read-only transaction. Joins whatever runs. */
  async read<T>(work: () => Promise<T>): Promise<T> {
    if (this.scopes.getStore()) return work();
    return this.transact(work, false);
  }

  /** Rows of one SQL statement, inside `run()` or `read()`. */
  async sql<Row>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.scope().runner.query(text, [...params], true);
    return result.records as Row[];
  }

  get writer(): EntityManager {
    const scope = this.scope();
    if (!scope.writable) throw new NoTransactionError('a write was attempted inside UnitOfWork.read()');
    return scope.runner.manager;
  }

  get reader(): EntityManager {
    return this.scope().runner.manager;
  }

  beforeCommit(action: Action): void {
    this.scope().beforeCommit.push(action);
  }

  afterCommit(action: Action): void {
    this.scope().afterCommit.push(action);
  }

  private async transact<T>(work: () => Promise<T>, writable: boolean): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const scope: Scope = { runner, writable, beforeCommit: [], afterCommit: [] };
    let value: T;
    try {
      await runner.query(begin(writable));
      value = await this.scopes.run(scope, async () => {
        const result = await work();
        for (const action of scope.beforeCommit) await action();
        return result;
      });
      await commit(runner, writable);
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined); // the connection may be gone already
      throw error;
    } finally {
      await runner.release();
    }
    for (const action of scope.afterCommit) await action();
    return value;
  }

  private scope(): Scope {
    const scope = this.scopes.getStore();
    if (!scope) throw new NoTransactionError('the database was touched outside UnitOfWork.run() or read()');
    return scope;
  }
}

/** One round trip: BEGIN and the settings that row-level security and triggers read. */
function begin(writable: boolean): string {
  const district = currentActor().districtId ?? '';
  if (!/^[0-9a-f-]*$/i.test(district)) throw new Error(`not a district id: ${district}`);
  return `BEGIN ${writable ? 'READ WRITE' : 'READ ONLY'}; SET LOCAL star.district_id = '${district}'`;
}

/** PostgreSQL answers COMMIT of an aborted transaction with a silent ROLLBACK; the probe makes it throw. */
async function commit(runner: QueryRunner, writable: boolean): Promise<void> {
  if (writable) await runner.query('SELECT 1');
  await runner.query('COMMIT');
}

function isRetryable(error: unknown): boolean {
  return RETRYABLE.has(String((error as { code?: unknown } | null)?.code));
}
