import { UnitOfWork } from '#database';
import { JobHandler, type JobHandlerProvider } from '#jobs';
import { Injectable } from '@nestjs/common';
import { FactBook } from './fact-book.js';
import { RECORD_FACTS, type RecordFactsPayload } from './record-facts-payload.js';

/** Makes facts of what was told about a source. */
@Injectable()
@JobHandler(RECORD_FACTS, { concurrency: 2, retryLimit: 8, timeoutSeconds: 60 })
export class RecordFactsJob implements JobHandlerProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly book: FactBook,
  ) {}

  async handle(source: RecordFactsPayload): Promise<void> {
    await this.unitOfWork.run(() => this.book.bring(source));
  }
}
