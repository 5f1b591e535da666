import { CatalogueModule } from '#catalogue';
import { AppConfig } from '#config';
import { derivedKey } from '#http';
import { OrganizationsModule } from '#organizations';
import { Module } from '@nestjs/common';
import { FactSeal } from './domain/fact-seal.js';
import { FactStore } from './persistence/fact-store.js';
import { CreditQueries } from './queries/credit.queries.js';
import { FactReader } from './queries/fact-reader.js';
import { FactQueries } from './queries/fact.queries.js';
import { VerifyFacts } from './queries/verify-facts.js';
import { FactBook } from './use-cases/fact-book.js';
import { FactChanges } from './use-cases/fact-changes.js';
import { FactRecorder } from './use-cases/fact-recorder.js';
import { RecordFactsJob } from './use-cases/record-facts.job.js';
import { WithdrawFact } from './use-cases/withdraw-fact.js';
import { FactsDesk } from './web/facts-desk.js';
import { FactsApi } from './web/facts.api.js';
import { FactsPages } from './web/facts.pages.js';

/** 平台记录: what happened, signed, and what it counts for. */
@Module({
  imports: [CatalogueModule, OrganizationsModule],
  controllers: [FactsApi, FactsPages],
  providers: [
    {
      provide: FactSeal,
      inject: [AppConfig],
      useFactory: ({ secret }: AppConfig) => new FactSeal(derivedKey(secret, 'facts')),
    },
    CreditQueries,
    FactBook,
    FactChanges,
    FactQueries,
    FactReader,
    FactRecorder,
    FactStore,
    FactsDesk,
    RecordFactsJob,
    VerifyFacts,
    WithdrawFact,
  ],
  exports: [CreditQueries, FactChanges, FactQueries, FactRecorder, VerifyFacts, WithdrawFact],
})
export class FactsModule {}
