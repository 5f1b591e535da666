import { allianceCredit, creditRules, type AllianceCredit, type CreditLine } from '#alliance-rules';
import { CatalogueQueries } from '#catalogue';
import { Injectable } from '@nestjs/common';
import { CREDIT_KINDS } from '../domain/credit-kinds.js';
import { piecesOf } from '../domain/fact.js';
import type { FactView } from './fact-view.js';
import { FactQueries } from './fact.queries.js';

/** One line of a union's credit with the facts it was earned by. */
export interface CreditLineView extends CreditLine {
  readonly facts: readonly FactView[];
}

export interface CreditView extends Omit<AllianceCredit, 'lines'> {
  readonly year: number;
  readonly cap: number;
  readonly lines: readonly CreditLineView[];
}

/** 联盟贡献分, computed from the facts whenever it is asked for; it is stored nowhere. */
@Injectable()
export class CreditQueries {
  constructor(
    private readonly catalogues: CatalogueQueries,
    private readonly facts: FactQueries,
  ) {}

  /** By the catalogue published last; null where it has no credit rules. */
  async of(unionId: string, year: number): Promise<CreditView | null> {
    const rules = creditRules((await this.catalogues.published())?.document.alliance_credit);
    if (!rules) return null;
    const kinds = Object.values(CREDIT_KINDS).flat();
    const facts = await this.facts.standing(unionId, kinds, `${year}-01-01`, `${year}-12-31`);
    const byCode = (code: string): FactView[] => facts.filter(({ credit }) => credit === code);
    const counts = Object.fromEntries(
      rules.entries.map(({ code }) => [code, byCode(code).reduce((sum, fact) => sum + piecesOf(fact), 0)]),
    );
    const { lines, sum, points } = allianceCredit(rules, counts);
    return {
      year,
      cap: rules.cap,
      sum,
      points,
      lines: lines.map((line) => ({ ...line, facts: byCode(line.code) })),
    };
  }
}
