import type { HelperDelegate, HelperOptions } from 'handlebars';
import type { Translator } from '../i18n/translator.js';
import { ABSENT, contextOf, numberOf } from './helper-context.js';

const fixed = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const TWO_DIGITS = fixed(2);
const UP_TO_TWO = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 2 });

/** Numbers read the same in both languages; null (known to be absent) becomes a dash. */
export function numberHelpers(translator: Translator): Readonly<Record<string, HelperDelegate>> {
  const format = (name: string, write: (value: number, options: HelperOptions) => string): HelperDelegate =>
    ((value: unknown, options: HelperOptions) => {
      const number = numberOf(name, value);
      return number === null ? ABSENT : write(number, options);
    }) as HelperDelegate;
  return {
    /** Hundredths → `78.35`. */
    points: format('points', (hundredths) => TWO_DIGITS.format(hundredths / 100)),
    /** At most two places, or exactly `digits=n`. */
    decimal: format('decimal', (value, { hash }) => {
      const digits = (hash as { digits?: number }).digits;
      return (digits === undefined ? UP_TO_TWO : fixed(digits)).format(value);
    }),
    /** Ratio → `89.17%`. */
    percent: format('percent', (ratio) => PERCENT.format(ratio)),
    /** Fen → `1,234.50 元`. */
    money: format('money', (fen, options) =>
      translator.t(contextOf(options).locale, 'common.money', { amount: TWO_DIGITS.format(fen / 100) }),
    ),
  };
}
