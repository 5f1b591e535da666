import type { DateTestDocument, IndicatorDocument, IndicatorTrace, ScoringDocument } from '#rating';
import type { Locale, TextParams, Translator } from '#views';
import type { CatalogueWords } from './catalogue-words.js';
import { sign } from './comparison-words.js';
import { points } from './number-words.js';
import type { ValueWords } from './value-words.js';

/** One line of an indicator's rule: what it asks, what it gives, and whether it gave the points. */
export interface Band {
  readonly text: string;
  /** Points. */
  readonly worth: string;
  readonly hit: boolean;
}

export interface BandWordsNeeds {
  readonly catalogue: CatalogueWords;
  readonly values: ValueWords;
  readonly translator: Translator;
  readonly locale: Locale;
}

/** An indicator's rule in words, the highest band first, with the band that was hit. */
export class BandWords {
  constructor(private readonly needs: BandWordsNeeds) {}

  ladder(indicator: IndicatorDocument, { band }: IndicatorTrace): Band[] {
    const hit = band === null ? null : 'index' in band ? band.index : band.kind;
    if (hit === 'zero_denominator') return [this.zeroDenominator(indicator)];
    const { scoring } = indicator;
    if (scoring.method === 'linear') {
      return this.linear(indicator, band?.kind === 'linear' ? band.segment : null);
    }
    if (scoring.method === 'choice') {
      return this.choice(indicator, band?.kind === 'option' ? band.option : null);
    }
    if (scoring.method === 'boolean') {
      return [
        {
          text: this.needs.values.yesNo(true),
          worth: points(indicator.max_points),
          hit: band?.points !== 0,
        },
      ];
    }
    const rules = this.rules(indicator).map((rule, index) => ({ ...rule, hit: hit === index }));
    const otherwise = scoring.otherwise ?? 0;
    const fell = hit === 'otherwise';
    // Nothing for nothing goes without saying, unless it is what happened.
    if (otherwise === 0 && !fell) return rules;
    return [...rules, { text: this.say('otherwise'), worth: points(otherwise), hit: fell }];
  }

  private rules(indicator: IndicatorDocument): Omit<Band, 'hit'>[] {
    const { method, steps = [], rules = [] } = indicator.scoring;
    if (method === 'date_rules') {
      return rules.map((rule) => ({
        text: rule.all.map((test) => this.dateTest(indicator, test)).join(this.say('and')),
        worth: points(rule.points),
      }));
    }
    return steps.map((step) => {
      const text =
        step.age_days_lte !== undefined
          ? this.say('age', { days: step.age_days_lte })
          : step.gt !== undefined
            ? `> ${this.needs.values.amount(indicator, step.gt)}`
            : `≥ ${this.needs.values.amount(indicator, step.gte ?? 0)}`;
      return { text, worth: points(step.points) };
    });
  }

  private linear(indicator: IndicatorDocument, hit: string | null): Band[] {
    const { from, to, pointsFrom, pointsTo, below } = linearOf(indicator.scoring);
    const amount = (value: number): string => this.needs.values.amount(indicator, value);
    const range = (least: string, most: string): string => this.say('range', { least, most });
    return [
      { text: `≥ ${amount(to)}`, worth: points(pointsTo), hit: hit === 'above' },
      {
        text: range(amount(from), amount(to)),
        worth: range(points(pointsFrom), points(pointsTo)),
        hit: hit === 'between',
      },
      { text: `< ${amount(from)}`, worth: points(below), hit: hit === 'below' },
    ];
  }

  private choice(indicator: IndicatorDocument, hit: string | null): Band[] {
    return (indicator.scoring.options ?? []).map((option) => ({
      text: option.zh,
      worth: points(option.points ?? 0),
      hit: option.value === hit,
    }));
  }

  private zeroDenominator(indicator: IndicatorDocument): Band {
    return {
      text: this.say('zeroDenominator'),
      worth: points(indicator.zero_denominator?.points ?? 0),
      hit: true,
    };
  }

  /** `本届任期届满日期 ≥ 截止日 − 90 天` */
  private dateTest(indicator: IndicatorDocument, test: DateTestDocument): string {
    const name = this.needs.catalogue.inputName(indicator, test.input);
    if (test.is_set !== undefined) return `${name} ${this.say(test.is_set ? 'isSet' : 'isNotSet')}`;
    const days = test.offset_days ?? 0;
    const key = days === 0 ? 'asOf' : days < 0 ? 'asOfBefore' : 'asOfAfter';
    return `${name} ${sign(test.op ?? '>=')} ${this.say(key, { days: Math.abs(days) })}`;
  }

  private say(key: string, params?: TextParams): string {
    return this.needs.translator.t(this.needs.locale, `report.band.${key}`, params);
  }
}

function linearOf(
  scoring: ScoringDocument,
): Record<'from' | 'to' | 'pointsFrom' | 'pointsTo' | 'below', number> {
  const {
    from = 0,
    to = 0,
    points_from: pointsFrom = 0,
    points_to: pointsTo = 0,
    below_from: below = 0,
  } = scoring;
  return { from, to, pointsFrom, pointsTo, below };
}
