import { exactOf } from '../arithmetic/decimal.js';
import type { IndicatorDocument } from '../model/catalogue-document.js';
import type { Measure, QuotientMeasure } from '../model/rule.js';
import { parseFormula } from './formula.js';
import { measuredInput, type SlotTable } from './slot-table.js';

const PER_HUNDRED = 100;

/** Rule 3: what an indicator measures. */
export function compileMeasure(indicator: IndicatorDocument, table: SlotTable): Measure {
  const quotient = quotientOf(indicator);
  if (quotient !== null) return compileQuotient(indicator, quotient, table);
  const key = measuredInput(indicator)?.key;
  if (key === undefined) throw new RangeError(`${indicator.code}: no input fits its method`);
  const slot = table.resolve(key, indicator.code);
  switch (indicator.scoring.method) {
    case 'choice':
      return { kind: 'choice', slot };
    case 'boolean':
      return { kind: 'boolean', slot };
    case 'date_age':
      return { kind: 'date', slot };
    case 'date_rules':
      return { kind: 'dates', slot };
    default:
      return indicator.scoring.measure === 'count_ticked'
        ? { kind: 'ticked', slot, counted: countedOptions(indicator) }
        : { kind: 'input', slot };
  }
}

interface QuotientDocument {
  readonly numerator: string;
  readonly denominator: string;
  readonly times: number;
}

function quotientOf(indicator: IndicatorDocument): QuotientDocument | null {
  const { kind, numerator, denominator, formula } = indicator;
  if (kind === 'computed') return parseFormula(formula ?? '');
  if (kind !== 'ratio' || numerator === undefined || denominator === undefined) return null;
  return { numerator, denominator, times: 1 };
}

function compileQuotient(
  indicator: IndicatorDocument,
  { numerator, denominator, times }: QuotientDocument,
  table: SlotTable,
): QuotientMeasure {
  return {
    kind: 'quotient',
    numerator: table.resolve(numerator, indicator.code),
    denominator: table.resolve(denominator, indicator.code),
    times: exactOf(times),
    perHundred: times === PER_HUNDRED,
    capAtOne: indicator.cap_at_one === true && times !== PER_HUNDRED,
  };
}

function countedOptions(indicator: IndicatorDocument): ReadonlySet<string> {
  return new Set((indicator.scoring.options_counted ?? []).map((option) => option.value));
}
