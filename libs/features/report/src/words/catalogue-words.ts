import type { CatalogueDocument, IndicatorDocument, InputDocument, OptionDocument } from '#rating';
import type { Locale } from '#views';

interface Named {
  readonly zh: string;
  readonly en: string;
}

/**
 * The catalogue's own words in one language. Names are in both; what the catalogue has in Chinese only
 * (options, prerequisites) stays Chinese.
 */
export class CatalogueWords {
  private readonly indicators: ReadonlyMap<string, IndicatorDocument>;
  private readonly facts: ReadonlyMap<string, Named>;
  private readonly kinds: ReadonlyMap<string, Named>;

  constructor(
    readonly document: CatalogueDocument,
    private readonly locale: Locale,
  ) {
    const items = document.categories.flatMap((category) => category.items);
    this.indicators = new Map(items.flatMap((item) => item.indicators).map((one) => [one.code, one]));
    this.facts = new Map(
      [...document.profile_fields, ...document.system_values].map((field) => [field.key, field]),
    );
    this.kinds = new Map(document.evidence_types.map((type) => [type.code, type]));
  }

  /** @throws Error when the catalogue is not the one the result was computed with */
  indicator(code: string): IndicatorDocument {
    const indicator = this.indicators.get(code);
    if (!indicator) throw new Error(`indicator ${code} is not in the catalogue`);
    return indicator;
  }

  name(part: { readonly name_zh: string; readonly name_en: string }): string {
    return this.locale === 'en' ? part.name_en : part.name_zh;
  }

  /** `C1.1 职工入会率` */
  indicatorTitle(code: string): string {
    return `${code} ${this.name(this.indicator(code))}`;
  }

  /** `C 组织建设` */
  categoryTitle(code: string): string {
    const category = this.document.categories.find((one) => one.code === code);
    return category ? `${code} ${this.name(category)}` : code;
  }

  /** A profile fact or system value by its name; its key where the catalogue has no name. */
  fact(key: string): string {
    return this.word(this.facts.get(key), key);
  }

  inputName(indicator: IndicatorDocument, key: string): string {
    return this.word(inputOf(indicator, key) ?? this.facts.get(key), key);
  }

  inputUnit(indicator: IndicatorDocument, key: string): string {
    const unit = inputOf(indicator, key)?.unit ?? '';
    return this.locale === 'en' ? '' : unit;
  }

  evidenceKind(code: string): string {
    return this.word(this.kinds.get(code), code);
  }

  /** The option's words; the scored options serve an input that lists none of its own. */
  option(indicator: IndicatorDocument, key: string, value: string): string {
    const { options, options_counted: counted } = indicator.scoring;
    const all: readonly OptionDocument[] = inputOf(indicator, key)?.options ?? options ?? counted ?? [];
    return all.find((option) => option.value === value)?.zh ?? value;
  }

  private word(named: Named | undefined, otherwise: string): string {
    if (!named) return otherwise;
    return this.locale === 'en' ? named.en : named.zh;
  }
}

export function inputOf(indicator: IndicatorDocument, key: string): InputDocument | undefined {
  return indicator.inputs.find((input) => input.key === key);
}
