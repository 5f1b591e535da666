import { EvidenceQueries } from '#evidence';
import type { CompiledIndicator } from '#rating';
import { Injectable } from '@nestjs/common';
import { PlatformRecords } from '../../queries/platform-records.js';
import type { SheetCase } from '../../queries/sheet-cases.js';
import { IndicatorExamples } from '../../use-cases/indicator-examples.js';
import { kindsOf, type CardNeeds } from './indicator-card.js';

/** What the cards of some indicators offer beside the answers: proofs on the shelf, the platform's records, examples of others. */
@Injectable()
export class CardSources {
  constructor(
    private readonly evidence: EvidenceQueries,
    private readonly records: PlatformRecords,
    private readonly examples: IndicatorExamples,
  ) {}

  async of(
    found: SheetCase,
    indicators: readonly CompiledIndicator[],
  ): Promise<Pick<CardNeeds, 'shelf' | 'recorded' | 'examples'>> {
    const { union, cycle } = found.one;
    const kinds = indicators.flatMap((one) => kindsOf(one, found).map(({ code }) => code));
    return {
      shelf: await this.evidence.ofKinds(union.id, [...new Set(kinds)]),
      recorded: await this.records.of(union.id, indicators, cycle.asOf),
      examples: await this.examples.counts(),
    };
  }
}
