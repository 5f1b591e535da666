import { readFileSync } from 'node:fs';
import { exactOf } from '../arithmetic/decimal.js';
import { compare } from '../arithmetic/exact.js';
import type { InputValue, RatingInput } from '../model/rating-input.js';
import type { IndicatorRating } from '../model/rating.js';
import { defaultCatalogue } from '../plan/testing/default-catalogue.js';
import { rate } from './rate.js';

type Values = Readonly<Record<string, InputValue>>;

/** One line of the table: what is answered, and what the indicator must then get. */
interface GoldenCase {
  readonly indicator: string;
  readonly case: string;
  readonly points: number | null;
  readonly status: string;
  readonly answers?: Values;
  readonly system?: Values;
  readonly profile?: Values;
}

interface GoldenTable {
  readonly asOf: string;
  readonly profile: Values;
  readonly cases: readonly GoldenCase[];
}

/** Derived from the YAML by hand-written fractions in another language, never from this code. */
const FILE = new URL('../../golden/band-edges.json', import.meta.url);
const table = JSON.parse(readFileSync(FILE, 'utf8')) as GoldenTable;
const catalogue = defaultCatalogue();

function rated(golden: GoldenCase): IndicatorRating {
  const input: RatingInput = {
    catalogue: catalogue.id,
    asOf: table.asOf,
    profile: { ...table.profile, ...golden.profile },
    system: golden.system ?? {},
    answers: golden.answers === undefined ? {} : { [golden.indicator]: golden.answers },
  };
  return rate(catalogue, input).indicators.find(({ code }) => code === golden.indicator)!;
}

describe('the golden table of band edges', () => {
  describe.each(catalogue.indicators.map(({ code, document }) => ({ code, name: document.name_zh })))(
    '$code $name',
    ({ code }) => {
      it.each(table.cases.filter(({ indicator }) => indicator === code))('$case → $points', (golden) => {
        const { score, status } = rated(golden);
        expect({ points: score, status }).toEqual({ points: golden.points, status: golden.status });
      });
    },
  );

  const results = table.cases.map(rated);

  it.each(
    catalogue.indicators.flatMap((indicator) => (indicator.rule.method === 'steps' ? [indicator] : [])),
  )('$code: a case lies exactly on each threshold, and one below it', ({ code, rule, measure }) => {
    if (rule.method !== 'steps') throw new Error('filtered');
    const values = results.filter((result) => result.code === code).map(({ value }) => value);
    for (const step of rule.steps) {
      const orders = values.map((value) => compare(exactOf(Number(value)), step.threshold));
      expect(orders).toContain(0);
      if (measure.kind !== 'ticked' || step.threshold.n !== 0) {
        expect(step.threshold.n === 0 || orders.some((order) => order < 0)).toBe(true);
      }
    }
  });

  it('hits every row of every rule, and every "otherwise"', () => {
    const missed = catalogue.indicators.flatMap(({ code, rule }) => {
      const bands = results.filter((result) => result.code === code).map(({ trace }) => trace.band);
      const hit = new Set(bands.map((band) => (band !== null && 'index' in band ? band.index : band?.kind)));
      const rows = rule.method === 'steps' || rule.method === 'date_age' ? rule.steps : [];
      const wanted = rule.method === 'date_rules' ? rule.rules : rows;
      return [...wanted.keys(), ...(wanted.length > 0 ? ['otherwise'] : [])]
        .filter((row) => !hit.has(row as never))
        .map((row) => `${code} ${row}`);
    });
    expect(missed).toEqual([]);
  });
});
