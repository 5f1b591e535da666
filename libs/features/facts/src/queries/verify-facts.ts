import { UnitOfWork } from '#database';
import { Injectable } from '@nestjs/common';
import { type FactRow, SELECT_FACT } from '../persistence/fact-rows.js';
import { FactReader } from './fact-reader.js';

const BATCH = 1000;

/** What checking every signature of a district found. */
export interface FactsReport {
  readonly facts: number;
  /** ids of facts that are not, or whose withdrawal is not, what the platform wrote; in the order of ids */
  readonly broken: readonly string[];
}

/** Checks the signature of every fact and withdrawal of the actor's district, in batches. */
@Injectable()
export class VerifyFacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: FactReader,
  ) {}

  async execute(): Promise<FactsReport> {
    const broken: string[] = [];
    let facts = 0;
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.batch(after);
      broken.push(...rows.filter((row) => !this.reader.isGenuine(row)).map(({ id }) => id));
      facts += rows.length;
      after = rows.at(-1)?.id ?? after;
      if (rows.length < BATCH) return { facts, broken };
    }
  }

  private async batch(after: string): Promise<FactRow[]> {
    return this.unitOfWork.read(() =>
      this.unitOfWork.sql<FactRow>(
        `${SELECT_FACT} WHERE f.district_id = platform.current_district() AND f.id > $1
         ORDER BY f.id LIMIT ${BATCH}`,
        [after],
      ),
    );
  }
}
