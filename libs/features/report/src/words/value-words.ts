import type { IndicatorDocument, InputValue, RatedValue } from '#rating';
import type { Locale, TextParams, Translator } from '#views';
import { type CatalogueWords, inputOf } from './catalogue-words.js';
import { decimal, percent, plain } from './number-words.js';

/** Values with their units, as a person would write them. */
export class ValueWords {
  constructor(
    private readonly catalogue: CatalogueWords,
    private readonly translator: Translator,
    private readonly locale: Locale,
  ) {}

  /**
   * `会员总数 118 人`
   * @param absent what to say of an empty input; unless told, that it was not answered (never 0)
   */
  input(indicator: IndicatorDocument, key: string, value: InputValue, absent?: string): string {
    const shown = value === null && absent !== undefined ? absent : this.inputValue(indicator, key, value);
    const name = this.catalogue.inputName(indicator, key);
    // Words after words need a mark between them, numbers do not.
    return typeof value === 'string' || Array.isArray(value)
      ? this.say('named', { name, value: shown })
      : `${name} ${shown}`;
  }

  inputValue(indicator: IndicatorDocument, key: string, value: InputValue): string {
    if (value === null) return this.say('unanswered');
    if (typeof value === 'boolean') return this.yesNo(value);
    if (Array.isArray(value)) return this.options(indicator, key, value as readonly string[]);
    if (typeof value === 'number') {
      return `${plain(value)} ${this.catalogue.inputUnit(indicator, key)}`.trimEnd();
    }
    return inputOf(indicator, key)?.type === 'choice'
      ? this.catalogue.option(indicator, key, value as string)
      : (value as string);
  }

  /** The measured value; null where there is none. */
  measured(indicator: IndicatorDocument, value: RatedValue): string | null {
    if (value === null) return null;
    if (typeof value === 'boolean') return this.yesNo(value);
    if (typeof value === 'number') return this.amount(indicator, value);
    const [input] = indicator.inputs;
    return input ? this.inputValue(indicator, input.key, value) : value;
  }

  /** A threshold or a measured number in the indicator's unit: `85%`, `3 件`. */
  amount(indicator: IndicatorDocument, value: number): string {
    if (indicator.unit === '%') return percent(value);
    const unit = this.locale === 'en' || indicator.unit === '—' ? '' : indicator.unit;
    return `${decimal(value)} ${unit}`.trimEnd();
  }

  yesNo(value: boolean): string {
    return this.say(value ? 'yes' : 'no');
  }

  private options(indicator: IndicatorDocument, key: string, values: readonly string[]): string {
    if (values.length === 0) return this.say('noneTicked');
    return values
      .map((value) => this.catalogue.option(indicator, key, value))
      .join(this.say('listSeparator'));
  }

  private say(key: string, params?: TextParams): string {
    return this.translator.t(this.locale, `report.words.${key}`, params);
  }
}
