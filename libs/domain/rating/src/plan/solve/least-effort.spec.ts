import fc from 'fast-check';
import { leastEffort } from './least-effort.js';
import type { PlanProblem, ProblemCategory, ProblemIndicator, Raise } from './plan-problem.js';

type Choice = { readonly raise: Raise | null; readonly points: number };

/** What the contract asks for, by trying everything. */
function bruteForce(problem: PlanProblem): { minutes: number; total: number; codes: string[] } | null {
  const indicators = problem.categories.flatMap((category) => category.indicators);
  let best: { minutes: number; total: number; codes: string[] } | null = null;
  const visit = (at: number, chosen: ReadonlyMap<string, Choice>): void => {
    const indicator = indicators[at];
    if (indicator !== undefined) {
      for (const choice of choicesOf(indicator)) visit(at + 1, new Map(chosen).set(indicator.code, choice));
      return;
    }
    const scores = problem.categories.map((category) => scoreOf(category, chosen));
    if (problem.categories.some((category, c) => scores[c]! < category.floor)) return;
    const total = scores.reduce((sum, score) => sum + score, 0);
    if (total < problem.minTotal) return;
    const raised = [...chosen].filter(([, choice]) => choice.raise !== null);
    const plan = {
      minutes: raised.reduce((sum, [, choice]) => sum + choice.raise!.minutes, 0),
      total,
      codes: raised.map(([code]) => code),
    };
    if (best === null || comesBefore(plan, best)) best = plan;
  };
  visit(0, new Map());
  return best;
}

function choicesOf({ mayStay, score, raises }: ProblemIndicator): Choice[] {
  const stay: Choice[] = mayStay ? [{ raise: null, points: score }] : [];
  return [...stay, ...raises.map((raise) => ({ raise, points: raise.points }))];
}

/** Rounded half up by big integers: Σ n·points/d over one denominator. */
function scoreOf(category: ProblemCategory, chosen: ReadonlyMap<string, Choice>): number {
  let [n, d] = [0n, 1n];
  for (const { code, weight } of category.indicators) {
    const part = BigInt(weight.n) * BigInt(chosen.get(code)!.points);
    n = n * BigInt(weight.d) + part * d;
    d *= BigInt(weight.d);
  }
  return Number((2n * n + d) / (2n * d));
}

type Ranked = { readonly minutes: number; readonly total: number; readonly codes: readonly string[] };

function comesBefore(a: Ranked, b: Ranked): boolean {
  if (a.minutes !== b.minutes) return a.minutes < b.minutes;
  if (a.total !== b.total) return a.total > b.total;
  const at = a.codes.findIndex((code, i) => code !== b.codes[i]);
  if (at < 0) return a.codes.length < b.codes.length;
  return b.codes[at] !== undefined && a.codes[at]! < b.codes[at];
}

const raise = fc.record({
  points: fc.integer({ min: 1, max: 300 }),
  minutes: fc.integer({ min: 0, max: 6 }),
});
const indicator = (denominator: fc.Arbitrary<number>) =>
  fc.record({
    code: fc.constant(''),
    weight: fc.record({ n: fc.integer({ min: 1, max: 40 }), d: denominator }),
    score: fc.integer({ min: 0, max: 200 }),
    mayStay: fc.boolean(),
    raises: fc.array(raise, { maxLength: 3 }),
  });
const problems = (denominator: fc.Arbitrary<number>): fc.Arbitrary<PlanProblem> =>
  fc
    .record({
      minTotal: fc.integer({ min: 0, max: 2500 }),
      categories: fc.array(
        fc.record({
          floor: fc.integer({ min: 0, max: 400 }),
          indicators: fc.array(indicator(denominator), { minLength: 1, maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map((problem) => ({
      ...problem,
      categories: problem.categories.map((category, c) => ({
        ...category,
        indicators: category.indicators.map((one, i) => ({ ...one, code: `${'ABC'[c]!}${i + 1}` })),
      })),
    }));

/** Compares one problem; answers whether it had a plan. */
function expectBruteForce(problem: PlanProblem): boolean {
  const found = leastEffort(problem);
  const plan = found && {
    minutes: found.minutes,
    total: found.total,
    codes: found.steps.map((step) => step.code),
  };
  expect(plan).toEqual(bruteForce(problem));
  if (found === null) return false;
  expect(found.steps.reduce((sum, step) => sum + step.raise.minutes, 0)).toBe(found.minutes);
  return true;
}

describe('the plan of least effort', () => {
  it('equals brute force on random problems, ties included', () => {
    let plans = 0;
    fc.assert(
      fc.property(problems(fc.integer({ min: 1, max: 12 })), (problem) => {
        plans += expectBruteForce(problem) ? 1 : 0;
      }),
      { numRuns: 3000 },
    );
    expect(plans).toBeGreaterThanOrEqual(1000);
  });

  it('stays exact where plain numbers would overflow', () => {
    const primes = fc.constantFrom(99_999_989, 99_999_971, 99_999_959, 99_999_941, 99_999_931);
    fc.assert(
      fc.property(problems(primes), (problem) => void expectBruteForce(problem)),
      { numRuns: 300 },
    );
  });

  it('prefers the shorter list, then the first code', () => {
    const free = (code: string, minutes: number): ProblemIndicator => ({
      code,
      weight: { n: 1, d: 1 },
      score: 0,
      mayStay: true,
      raises: [{ points: 100, minutes }],
    });
    const plan = (minTotal: number, ...indicators: ProblemIndicator[]) =>
      leastEffort({ minTotal, categories: [{ floor: 0, indicators }] })?.steps.map((step) => step.code);
    expect(plan(100, free('A1', 5), free('A2', 5))).toEqual(['A1']);
    expect(plan(100, free('A1', 5), free('A2', 4), free('A3', 4))).toEqual(['A2']);
    expect(plan(300, free('A1', 5), free('A2', 5))).toBeUndefined();
    expect(plan(0, free('A1', 0), free('A2', 0))).toEqual(['A1', 'A2']);
  });
});
