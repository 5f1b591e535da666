import { readFileSync } from 'node:fs';
import {
  compileCatalogue,
  parseCatalogue,
  planNext,
  rate,
  rateWithPlan,
  type Catalogue,
  type RatingInput,
} from '#rating';
import { quantile, type Bench, type Measure } from './bench.js';
import { HandWrittenRating } from './rating/hand-written-rating.js';
import { inTurns } from './rating/in-turns.js';
import { JsonRulesRating } from './rating/json-rules-rating.js';
import { NodeRulesRating } from './rating/node-rules-rating.js';
import { rateFiles } from './rating/rate-files.js';
import { sampleUnions } from './rating/sample-unions.js';

const CATALOGUE = 'libs/features/catalogue/data/star-union-default.yaml';
const UNIONS = 300;
const CHECKED = 60;
const ROUNDS = 15;
const FEW_UNIONS = 20;
const FEW_ROUNDS = 9;
/** So that the clock can measure twenty ratings, of which each takes some 25 µs. */
const REPEATED = 15;
const PLANS = 1500;

/** The rating engine beside its peers, the planner, and the command over many files. */
export const bench: Bench = {
  name: 'rating',
  async run(say) {
    const { document, problems } = parseCatalogue(readFileSync(CATALOGUE, 'utf8'));
    if (document === undefined) throw new Error(problems[0]?.message);
    const catalogue = compileCatalogue(document);
    const unions = sampleUnions(catalogue, PLANS);
    const few = unions.slice(0, UNIONS);
    const peers = new Peers(catalogue);
    await peers.checkTotals(few.slice(0, CHECKED));
    say(`the totals of ${CHECKED} unions are the same by hand, by node-rules and by json-rules-engine`);
    return [
      ...(await peers.fast(few)),
      ...(await peers.slow(few)),
      ...plans(catalogue, unions),
      ...(await rateFiles(few, say)),
    ];
  },
};

/** The same 57 rules four times over. */
class Peers {
  private readonly byHand: HandWrittenRating;
  private readonly nodeRules: NodeRulesRating;
  private readonly nodeRulesOnce: NodeRulesRating;
  private readonly jsonRules: JsonRulesRating;

  constructor(private readonly catalogue: Catalogue) {
    const { document } = catalogue;
    this.byHand = new HandWrittenRating(document);
    this.nodeRules = new NodeRulesRating(document, false);
    this.nodeRulesOnce = new NodeRulesRating(document, true);
    this.jsonRules = new JsonRulesRating(document);
  }

  /** @throws where a total or star differs: a peer would not be doing the same work. */
  async checkTotals(unions: readonly RatingInput[]): Promise<void> {
    for (const [at, union] of unions.entries()) {
      const { total, star } = rate(this.catalogue, union);
      const byHand = this.byHand.rate(union);
      const totals = [
        byHand.total,
        await this.nodeRules.total(union),
        await this.nodeRulesOnce.total(union),
        await this.jsonRules.total(union),
      ];
      if (byHand.star !== star || totals.some((other) => Math.abs(other - total) > 1e-6)) {
        throw new Error(
          `union ${at}: ${total} and ${star} stars, but ${byHand.star} and ${totals.join(', ')}`,
        );
      }
    }
  }

  async fast(unions: readonly RatingInput[]): Promise<readonly Measure[]> {
    const times = await inTurns(
      {
        ours: () => totalOf(unions, (union) => rate(this.catalogue, union)),
        planned: () => totalOf(unions, (union) => rateWithPlan(this.catalogue, union)),
        byHand: () => totalOf(unions, (union) => this.byHand.rate(union)),
      },
      ROUNDS,
    );
    const each = (milliseconds: number) => `${((milliseconds / unions.length) * 1000).toFixed(0)} µs`;
    return [
      {
        what: 'rating with trace / hand-written loop without',
        value: times.byHand / times.ours,
        bound: { at: 'least', value: 0.5 },
        detail: `${each(times.ours)} against ${each(times.byHand)}; with the plan ${each(times.planned)}`,
      },
    ];
  }

  /** The engines are so slow that fewer unions are enough for them: the same for all, ours again and again. */
  async slow(unions: readonly RatingInput[]): Promise<readonly Measure[]> {
    const few = unions.slice(0, FEW_UNIONS);
    const often = Array.from({ length: REPEATED }, () => few).flat();
    const times = await inTurns(
      {
        ours: () => totalOf(often, (union) => rate(this.catalogue, union)),
        nodeRules: () => inOrder(few, (union) => this.nodeRules.total(union)),
        nodeRulesOnce: () => inOrder(few, (union) => this.nodeRulesOnce.total(union)),
        jsonRules: () => inOrder(few, (union) => this.jsonRules.total(union)),
      },
      FEW_ROUNDS,
    );
    const { nodeRules, nodeRulesOnce, jsonRules } = times;
    const ours = times.ours / REPEATED;
    return [
      { what: 'rating / node-rules', value: nodeRules / ours, bound: { at: 'least', value: 10 } },
      { what: 'rating / node-rules told to run each rule once', value: nodeRulesOnce / ours },
      { what: 'rating / json-rules-engine', value: jsonRules / ours, bound: { at: 'least', value: 100 } },
    ];
  }
}

function plans(catalogue: Catalogue, unions: readonly RatingInput[]): readonly Measure[] {
  for (const union of unions.slice(0, UNIONS)) planNext(catalogue, union);
  const times = unions.map((union) => {
    const start = performance.now();
    planNext(catalogue, union);
    return performance.now() - start;
  });
  const detail = `${unions.length} unions, median ${quantile(times, 0.5).toFixed(2)} ms`;
  const p95 = quantile(times, 0.95);
  return [
    { what: 'planner, 95th percentile', value: p95, unit: 'ms', bound: { at: 'most', value: 50 }, detail },
  ];
}

/** Rates one after the other and keeps only the totals, as the command does. */
function totalOf(
  unions: readonly RatingInput[],
  work: (union: RatingInput) => { readonly total: number },
): number {
  let sum = 0;
  for (const union of unions) sum += work(union).total;
  return sum;
}

async function inOrder(
  unions: readonly RatingInput[],
  work: (union: RatingInput) => Promise<unknown>,
): Promise<void> {
  for (const union of unions) await work(union);
}
