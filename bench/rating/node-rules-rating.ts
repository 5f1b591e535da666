import nodeRules, { type Fact, type Rule } from 'node-rules';
import type { CatalogueDocument, IndicatorDocument, RatingInput } from '#rating';
import { PlainFacts, type PlainFact } from './plain-facts.js';
import { plainPoints } from './plain-points.js';
import { plainSums } from './plain-sums.js';

interface Session {
  readonly facts: readonly PlainFact[];
  readonly points: number[];
}

/** `node-rules` with one rule per indicator, which writes the indicator's points into the session. */
export class NodeRulesRating {
  private readonly facts: PlainFacts;
  private readonly engine: InstanceType<typeof nodeRules.RuleEngine>;

  /** @param ignoreFactChanges leaves out that the engine begins again whenever a rule has changed a fact. */
  constructor(
    private readonly document: CatalogueDocument,
    ignoreFactChanges: boolean,
  ) {
    this.facts = new PlainFacts(document);
    this.engine = new nodeRules.RuleEngine(this.facts.indicators.map(ruleOf), { ignoreFactChanges });
  }

  async total(input: RatingInput): Promise<number> {
    const facts = this.facts.of(input);
    const { points } = await new Promise<Session>((resolve) => {
      this.engine.execute({ facts, points: [] }, (session: Fact) => {
        resolve(session as Session);
      });
    });
    const scores = facts.map(({ applicable }, at) => (applicable ? (points[at] ?? 0) : null));
    return plainSums(this.document, scores).total;
  }
}

function ruleOf(indicator: IndicatorDocument, at: number): Rule {
  return {
    id: indicator.code,
    condition(flow, session) {
      const { facts, points } = session as Session;
      flow.when(points[at] === undefined && facts[at]?.applicable === true);
    },
    consequence(flow, session) {
      const { facts, points } = session as Session;
      points[at] = plainPoints(indicator, facts[at] as PlainFact);
      flow.next();
    },
  };
}
