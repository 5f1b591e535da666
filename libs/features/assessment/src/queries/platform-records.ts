import { requiredWindow } from '#evidence';
import { FactQueries, feedsOf, type FactView } from '#facts';
import type { CalendarDate } from '#kernel';
import type { Catalogue, CompiledIndicator } from '#rating';
import { Injectable } from '@nestjs/common';
import type { Entries } from '../domain/answers/answer-entry.js';
import { recordedAnswer, recordEntry, type RecordedAnswer } from '../domain/answers/record-entry.js';

/** What the platform recorded of a union, read as answers; inside a unit of work. */
@Injectable()
export class PlatformRecords {
  constructor(private readonly facts: FactQueries) {}

  /** At one indicator, within its period before the cut-off. */
  async at(
    unionId: string,
    indicator: CompiledIndicator,
    asOf: CalendarDate,
  ): Promise<RecordedAnswer | null> {
    return (await this.of(unionId, [indicator], asOf)).get(indicator.code) ?? null;
  }

  /** Every answer that records give, unconfirmed: what a new draft begins with. */
  async entries(unionId: string, catalogue: Catalogue, asOf: CalendarDate, at: string): Promise<Entries> {
    const recorded = await this.of(unionId, catalogue.indicators, asOf);
    return Object.fromEntries([...recorded].map(([code, one]) => [code, recordEntry(one, at)]));
  }

  /** By code, for those of the indicators that records give an answer to; one query for each period. */
  async of(
    unionId: string,
    indicators: readonly CompiledIndicator[],
    asOf: CalendarDate,
  ): Promise<ReadonlyMap<string, RecordedAnswer>> {
    const found = new Map<string, RecordedAnswer>();
    const fed = indicators.filter(({ code }) => feedsOf(code).length > 0);
    const byPeriod = Map.groupBy(fed, ({ document }) => document.period);
    for (const [period, ofPeriod] of byPeriod) {
      const { from, to } = requiredWindow('period', period, asOf);
      const kinds = ofPeriod.flatMap(({ code }) => feedsOf(code).map(({ kind }) => kind));
      const facts = await this.facts.standing(unionId, kinds, from, to);
      for (const indicator of ofPeriod) {
        const own = facts.filter((fact) => fact.indicator === indicator.code);
        const recorded = recordedAnswer(indicator, own);
        if (recorded) found.set(indicator.code, recorded);
      }
    }
    return found;
  }

  /** Why records were withdrawn, by id; those that stand or are unknown are left out. */
  async reasons(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const reasons = new Map<string, string>();
    for (const id of ids) {
      const fact: FactView | null = await this.facts.one(id);
      if (fact?.withdrawn) reasons.set(id, fact.withdrawn.reason);
    }
    return reasons;
  }
}
