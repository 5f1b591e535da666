import type { CompiledIndicator } from '../../model/catalogue.js';
import type { SlotValue, SlotValues } from '../../model/slot.js';
import type { Level } from '../levels/level.js';
import { closedAnswers } from './closed-answer.js';
import type { Standing } from './standing.js';
import { heldBack, opens, type SurveyGate } from './survey-gate.js';

/**
 * One way to settle what couples indicators: each closed answer opened by a step or left alone, each survey
 * gate opened by a step or left shut. Within a scenario every indicator can be raised on its own.
 */
export interface Scenario {
  /** The answers with the facts that the plan makes true. */
  readonly values: SlotValues;
  /** Not to be raised. */
  readonly barred: ReadonlySet<CompiledIndicator>;
  /** To be raised, to a level that the test accepts. */
  readonly raised: ReadonlyMap<CompiledIndicator, (level: Level) => boolean>;
}

export function scenariosOf(standing: Standing, gates: readonly SurveyGate[]): readonly Scenario[] {
  const { values } = standing.input;
  let scenarios: readonly Scenario[] = [{ values, barred: new Set(), raised: new Map() }];
  for (const { indicator, opening } of closedAnswers(standing.catalogue, values)) {
    scenarios = scenarios.flatMap((scenario) => [
      barring(scenario, [indicator]),
      raising(withTrue(scenario, opening), indicator, () => true),
    ]);
  }
  for (const gate of gates) {
    const waiting = heldBack(gate, values);
    if (waiting.length === 0) continue;
    const shut = waiting.map(({ indicator }) => indicator);
    const { opener } = gate;
    scenarios = scenarios.flatMap((scenario) => [
      barring(scenario, shut),
      ...(opener === null ? [] : [raising(scenario, opener, (level) => opens(level, waiting))]),
    ]);
  }
  return scenarios;
}

function barring(scenario: Scenario, indicators: readonly CompiledIndicator[]): Scenario {
  return { ...scenario, barred: new Set([...scenario.barred, ...indicators]) };
}

function raising(
  scenario: Scenario,
  indicator: CompiledIndicator,
  accepts: (level: Level) => boolean,
): Scenario {
  return { ...scenario, raised: new Map(scenario.raised).set(indicator, accepts) };
}

function withTrue(scenario: Scenario, facts: readonly { readonly index: number }[]): Scenario {
  const values: SlotValue[] = [...scenario.values];
  for (const fact of facts) values[fact.index] = true;
  return { ...scenario, values };
}
