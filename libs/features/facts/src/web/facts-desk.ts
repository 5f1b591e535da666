import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, notFound, today } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import { Translator, type Locale } from '#views';
import { Injectable } from '@nestjs/common';
import { CreditQueries, type CreditView } from '../queries/credit.queries.js';
import type { FactPage } from '../queries/fact-view.js';
import { FactQueries } from '../queries/fact.queries.js';
import { factFilter } from './fact-filter.js';
import type { FactListWish } from './fact-list.query.js';
import { factsView, type FactsPageNeeds } from './facts-view.js';

/** What the page and the interface of facts read, each within what the principal may see. */
@Injectable()
export class FactsDesk {
  constructor(
    private readonly facts: FactQueries,
    private readonly credits: CreditQueries,
    private readonly organizations: OrganizationsQueries,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  async page(
    principal: Principal,
    locale: Locale,
    query: FactListWish,
    posted: FactsPageNeeds['posted'],
  ): Promise<{ readonly model: object; readonly found: FactPage }> {
    const filter = factFilter(principal, query);
    const found = await this.facts.list(filter);
    const union = filter.unionId === undefined ? null : await this.organizations.union(filter.unionId);
    const seen = union && can(principal, 'fact.view', union) ? union : null;
    const credit = seen && (await this.credit(seen.unionId, filter.year));
    const years = await this.facts.years(filter);
    const unionName = seen?.unionName ?? '';
    const { translator } = this;
    const model = factsView({ locale, translator, found, credit, unionName, years, posted });
    return { model, found };
  }

  /** @throws DomainError not-found for a union that is not the principal's to look at */
  async creditOf(principal: Principal, unionId: string, year?: number): Promise<CreditView | null> {
    const union = await this.organizations.union(unionId);
    if (!union || !can(principal, 'fact.view', union)) throw notFound('union');
    return this.credit(unionId, year);
  }

  /** The list on which a fact stands. @throws DomainError not-found */
  async placeOf(factId: string): Promise<{ readonly union: string }> {
    const fact = await this.facts.one(factId);
    if (!fact) throw notFound('fact');
    return { union: fact.unionId };
  }

  private async credit(unionId: string, year?: number): Promise<CreditView | null> {
    return this.credits.of(unionId, year ?? Number(today(this.clock).slice(0, 4)));
  }
}
