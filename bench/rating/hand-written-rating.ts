import type { CatalogueDocument, GateDocument, IndicatorDocument, RatingInput } from '#rating';
import { compared, isQuotient, PlainFacts, type PlainFact } from './plain-facts.js';
import { plainPoints } from './plain-points.js';
import { plainSums, type PlainSums } from './plain-sums.js';

/** The same result without trace, written as a plain loop over the catalogue in floating point. */
export class HandWrittenRating {
  private readonly facts: PlainFacts;
  private readonly gates: readonly {
    readonly at: number;
    readonly gate: GateDocument;
    readonly required: string;
  }[];

  constructor(private readonly document: CatalogueDocument) {
    this.facts = new PlainFacts(document);
    this.gates = this.facts.indicators.flatMap(({ hard_gates: gates }, at) =>
      gates.map((gate) => ({ at, gate, required: `${gate.measure} ${gate.op} ${String(gate.value)}` })),
    );
  }

  rate(input: RatingInput) {
    const facts = this.facts.of(input);
    const indicators = facts.map((fact, at) => {
      const indicator = this.facts.indicators[at] as IndicatorDocument;
      const { code, max_points: maxPoints } = indicator;
      const { applicable, value } = fact;
      const score = applicable ? plainPoints(indicator, fact) : null;
      return { code, maxPoints, score, applicable, status: statusOf(indicator, fact), value };
    });
    const sums = plainSums(
      this.document,
      indicators.map(({ score }) => score),
    );
    const gates = this.gates.map(({ at, gate, required }) => {
      const { code, score = 0, value = null } = indicators[at] ?? {};
      const actual = gate.measure === 'points' ? score : value;
      const indicator = this.facts.indicators[at] as IndicatorDocument;
      const satisfied = gateHolds(indicator, facts[at] as PlainFact, actual, gate);
      return { star: gate.star, indicator: code, satisfied, required, actual };
    });
    const { categories } = this.document;
    return {
      asOf: input.asOf,
      total: sums.total,
      star: this.star(input, sums, gates),
      categories: categories.map(({ code, points }, at) => {
        const score = sums.categories[at] ?? null;
        const floorMet = Object.fromEntries(
          this.document.stars.map((star) => [
            star.star,
            floorHolds(score, points, star.category_floor_ratio),
          ]),
        );
        return { code, points, score, applicable: score !== null, floorMet };
      }),
      items: categories
        .flatMap((category) => category.items)
        .map(({ code, points }, at) => {
          const score = sums.items[at] ?? null;
          return { code, points, score, applicable: score !== null };
        }),
      indicators,
      gates,
      vetoes: input.vetoes ?? [],
    };
  }

  private star(
    { profile, held, firstRound, asOf, vetoes = [] }: RatingInput,
    { total, categories }: PlainSums,
    gates: readonly { readonly star: number; readonly satisfied: boolean }[],
  ): number {
    const { stars, veto, categories: documents } = this.document;
    const effects = veto.filter(({ code }) => vetoes.includes(code)).map(({ effect }) => effect);
    const most =
      effects.length === 0 ? Infinity : effects.every((effect) => effect === 'cap_at_1_star') ? 1 : 0;
    let reached = 0;
    for (const star of stars) {
      const { previous_star: previous } = star;
      const isHeld =
        previous === undefined ||
        (firstRound === true && previous.first_round_exempt === true) ||
        (held != null && held.star >= previous.star && monthsLater(held.since, previous.held_months) <= asOf);
      const holds =
        star.star <= most &&
        isHeld &&
        total >= star.min_points &&
        categories.every((score, at) =>
          floorHolds(score, documents[at]?.points ?? 0, star.category_floor_ratio),
        ) &&
        gates.every((gate) => gate.star !== star.star || gate.satisfied) &&
        (star.prerequisites ?? []).every(({ fact, op, value }) => compared(profile?.[fact], op, value));
      if (holds) reached = star.star;
    }
    return reached;
  }
}

function statusOf(indicator: IndicatorDocument, { applicable, answered, value }: PlainFact): string {
  if (!applicable) return 'not_applicable';
  if (!answered) return 'missing';
  return value === null && isQuotient(indicator) && indicator.zero_denominator === undefined
    ? 'not_reported'
    : 'scored';
}

function gateHolds(
  indicator: IndicatorDocument,
  fact: PlainFact,
  actual: unknown,
  { op, value }: GateDocument,
): boolean {
  if (!fact.applicable) return true;
  const barred = indicator.preconditions?.some(
    (one, at) => one.otherwise === 'zero_points' && fact.met[at] !== true,
  );
  if (!fact.answered || barred === true) return false;
  if (fact.value === null && isQuotient(indicator))
    return indicator.zero_denominator?.points === indicator.max_points;
  return compared(actual, op, value);
}

function floorHolds(score: number | null, points: number, ratio: number): boolean {
  return score === null || score >= points * ratio - 1e-9;
}

function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
