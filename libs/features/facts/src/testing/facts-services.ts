import type { AuditLog } from '#audit';
import { CatalogueQueries } from '#catalogue';
import type { UnitOfWork } from '#database';
import { derivedKey } from '#http';
import type { JobQueue } from '#jobs';
import type { Clock } from '#kernel';
import { FactSeal } from '../domain/fact-seal.js';
import { FactStore } from '../persistence/fact-store.js';
import { CreditQueries } from '../queries/credit.queries.js';
import { FactReader } from '../queries/fact-reader.js';
import { FactQueries } from '../queries/fact.queries.js';
import { VerifyFacts } from '../queries/verify-facts.js';
import { FactBook } from '../use-cases/fact-book.js';
import { FactChanges } from '../use-cases/fact-changes.js';
import { FactRecorder } from '../use-cases/fact-recorder.js';
import { RecordFactsJob } from '../use-cases/record-facts.job.js';
import { WithdrawFact } from '../use-cases/withdraw-fact.js';

interface Needs {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly audit: AuditLog;
  /** a FakeJobQueue in tests: `settle` does what the jobs would */
  readonly jobs: JobQueue;
  readonly catalogues?: CatalogueQueries;
  readonly secret?: string;
}

export type FactsServices = ReturnType<typeof factsServices>;

/** The feature put together by hand, for tests of it and of those that tell it something. */
export function factsServices({ unitOfWork, clock, audit, jobs, catalogues, secret = 'test' }: Needs) {
  const seal = new FactSeal(derivedKey(secret, 'facts'));
  const reader = new FactReader(seal);
  const queries = new FactQueries(unitOfWork, reader);
  const changes = new FactChanges();
  const book = new FactBook(new FactStore(unitOfWork, seal, clock), audit, changes);
  const job = new RecordFactsJob(unitOfWork, book);
  return {
    seal,
    queries,
    changes,
    job,
    recorder: new FactRecorder(unitOfWork, jobs, clock),
    withdraw: new WithdrawFact(unitOfWork, queries, book, clock),
    credit: new CreditQueries(catalogues ?? new CatalogueQueries(unitOfWork), queries),
    verify: new VerifyFacts(unitOfWork, reader),
    /** Does every job there could be, as the actor. */
    settle: async (): Promise<void> => {
      const sources = await unitOfWork.read(() =>
        unitOfWork.sql<{ type: string; id: string }>(
          `SELECT DISTINCT source_type AS type, source_id AS id FROM facts.announcements
           WHERE district_id = platform.current_district()`,
        ),
      );
      for (const source of sources) await job.handle(source);
    },
  };
}
