import { CatalogueQueries } from '#catalogue';
import { Clock, today } from '#kernel';
import { type Locale, Translator } from '#views';
import { Injectable } from '@nestjs/common';
import { placeholderAmounts } from '../../domain/programme/amounts.js';
import type { ProgrammeTerms } from '../../domain/programme/programme-terms.js';

const CATEGORY_KEYS = ['activities', 'rights', 'operations'] as const;

/** What a new programme begins with: placeholder amounts from the catalogue, everything else to be changed. */
@Injectable()
export class FirstTerms {
  constructor(
    private readonly catalogues: CatalogueQueries,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  async of(locale: Locale): Promise<ProgrammeTerms> {
    const day = today(this.clock);
    const year = Number(day.slice(0, 4));
    const catalogue = await this.catalogues.published();
    const t = (key: string, params = {}): string => this.translator.t(locale, key, params);
    return {
      year,
      name: t('grants.defaults.name', { year }),
      envelopeFen: 0,
      amounts: placeholderAmounts(catalogue?.document.rewards_default),
      amountsSet: false,
      minStar: 1,
      rules: t('grants.defaults.rules'),
      categories: CATEGORY_KEYS.map((key) => ({ code: key, name: t(`grants.defaults.categories.${key}`) })),
      tranches: [
        { percent: 60, provenPercent: 0 },
        { percent: 40, provenPercent: 50 },
      ],
      opensOn: day,
      closesOn: `${year}-12-31`,
      spendUntil: `${year + 1}-06-30`,
      reportDue: `${year + 1}-07-31`,
    };
  }
}
