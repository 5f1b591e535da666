import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine';
import type { CatalogueDocument, IndicatorDocument, RatingInput } from '#rating';
import { isQuotient, PlainFacts, type PlainFact } from './plain-facts.js';
import { pointsAfterPreconditions } from './plain-points.js';
import { plainSums } from './plain-sums.js';

const OPERATORS: Readonly<Record<string, string>> = {
  '>=': 'greaterThanInclusive',
  '>': 'greaterThan',
  '<=': 'lessThanInclusive',
  '<': 'lessThan',
};

/** `json-rules-engine` with the 57 rules as data: one rule for each band of each indicator. */
export class JsonRulesRating {
  private readonly facts: PlainFacts;
  private readonly engine: Engine;

  constructor(private readonly document: CatalogueDocument) {
    this.facts = new PlainFacts(document);
    this.engine = new Engine(this.facts.indicators.flatMap(rulesOf), { allowUndefinedFacts: true });
  }

  async total(input: RatingInput): Promise<number> {
    const facts = this.facts.of(input);
    const { indicators } = this.facts;
    const known: Record<string, unknown> = {};
    for (const [at, { code, inputs }] of indicators.entries()) {
      const { applicable = false, answered = false, value = null, days = [] } = facts[at] ?? {};
      known[`${code} scored`] = applicable && answered;
      known[`${code} value`] = value;
      for (const [index, day] of days.entries()) known[`${code} ${inputs[index]?.key ?? ''}`] = day;
    }
    const { events } = await this.engine.run(known);
    const hits = new Map(events.map(({ params }) => [params?.['code'] as string, params as unknown as Hit]));
    const scores = indicators.map((indicator, at) => {
      const fact = facts[at] as PlainFact;
      return fact.applicable
        ? pointsAfterPreconditions(indicator, fact, pointsOf(hits.get(indicator.code), fact))
        : null;
    });
    return plainSums(this.document, scores).total;
  }
}

function pointsOf(hit: Hit | undefined, { value }: PlainFact): number {
  if (hit === undefined) return 0;
  return hit.slope === undefined ? hit.points : hit.points + hit.slope * (Number(value) - hit.from);
}

interface Hit {
  readonly code: string;
  readonly points: number;
  readonly slope?: number;
  readonly from: number;
}

type Band = Pick<Hit, 'points'> & Partial<Hit> & { readonly conditions: readonly NestedCondition[] };

function rulesOf(indicator: IndicatorDocument): RuleProperties[] {
  const { code } = indicator;
  const scored: NestedCondition = { fact: `${code} scored`, operator: 'equal', value: true };
  return bandsOf(indicator).map(({ conditions, ...hit }) => ({
    conditions: { all: [scored, ...conditions] },
    event: { type: 'points', params: { code, ...hit } },
  }));
}

function bandsOf(indicator: IndicatorDocument): Band[] {
  const { code, scoring, inputs, zero_denominator: zero } = indicator;
  const value = `${code} value`;
  const given = isQuotient(indicator) ? [test(value, 'notEqual', null)] : [];
  switch (scoring.method) {
    case 'steps': {
      const overZero =
        zero === undefined ? [] : [{ conditions: [test(value, 'equal', null)], points: zero.points }];
      const bands = (scoring.steps ?? []).map((step, at, steps): Band => {
        const lower = test(
          value,
          step.gte === undefined ? 'greaterThan' : 'greaterThanInclusive',
          step.gte ?? step.gt,
        );
        const above = steps[at - 1];
        const upper =
          above === undefined
            ? []
            : [
                test(
                  value,
                  above.gte === undefined ? 'lessThanInclusive' : 'lessThan',
                  above.gte ?? above.gt,
                ),
              ];
        return { conditions: [...given, lower, ...upper], points: step.points };
      });
      return [...bands, ...overZero];
    }
    case 'linear': {
      const { from = 0, to = 1, points_from: low = 0, points_to: high = 0 } = scoring;
      const within = [
        ...given,
        test(value, 'greaterThanInclusive', from),
        test(value, 'lessThanInclusive', to),
      ];
      return [
        { conditions: within, points: low, slope: (high - low) / (to - from), from },
        { conditions: [...given, test(value, 'greaterThan', to)], points: high },
      ];
    }
    case 'choice':
      return (scoring.options ?? []).map((option) => ({
        conditions: [test(value, 'equal', option.value)],
        points: option.points ?? 0,
      }));
    case 'boolean':
      return [];
    case 'date_age':
      return (scoring.steps ?? []).map((step, at, steps) => {
        const date = `${code} ${inputs[0]?.key ?? ''}`;
        const newer = steps[at - 1];
        const after = newer === undefined ? [] : [test(date, 'lessThan', -(newer.age_days_lte ?? 0))];
        return {
          conditions: [test(date, 'greaterThanInclusive', -(step.age_days_lte ?? 0)), ...after],
          points: step.points,
        };
      });
    case 'date_rules':
      return (scoring.rules ?? []).map(({ all, points }, at, rules) => ({
        conditions: [
          ...all.flatMap(({ input, op = '==', offset_days: offset = 0 }) => [
            test(`${code} ${input}`, 'notEqual', null),
            test(`${code} ${input}`, OPERATORS[op] ?? 'equal', offset),
          ]),
          ...(at === 0 ? [] : [test(`${code} ${rules[0]?.all[0]?.input ?? ''}`, 'lessThan', 0)]),
        ],
        points,
      }));
  }
}

function test(fact: string, operator: string, value: unknown): NestedCondition {
  return { fact, operator, value };
}
