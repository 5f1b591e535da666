import type { CatalogueDocument } from '#rating';
import type { Locale, TextParams, Translator } from '#views';
import { BandWords } from './band-words.js';
import { CatalogueWords } from './catalogue-words.js';
import { ConditionWords } from './condition-words.js';
import { ValueWords } from './value-words.js';

/** Everything a report says in one language: the texts of `report.json` and the catalogue's words. */
export class ReportWords {
  readonly catalogue: CatalogueWords;
  readonly values: ValueWords;
  readonly bands: BandWords;
  readonly conditions: ConditionWords;

  constructor(
    document: CatalogueDocument,
    private readonly translator: Translator,
    readonly locale: Locale,
  ) {
    this.catalogue = new CatalogueWords(document, locale);
    this.values = new ValueWords(this.catalogue, translator, locale);
    const needs = { catalogue: this.catalogue, values: this.values, translator, locale };
    this.bands = new BandWords(needs);
    this.conditions = new ConditionWords(needs);
  }

  /** The text `report.<key>`. */
  say(key: string, params?: TextParams): string {
    return this.translator.t(this.locale, `report.${key}`, params);
  }

  list(parts: readonly string[]): string {
    return parts.join(this.say('words.listSeparator'));
  }

  /** `二星工会`; words for no star where there is none. */
  starName(star: number): string {
    const document = this.catalogue.document.stars.find((one) => one.star === star);
    return document ? this.catalogue.name(document) : this.say('noStar');
  }
}
