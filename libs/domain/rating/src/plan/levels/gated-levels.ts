import { exact, isExact } from '../../arithmetic/exact.js';
import type { CompiledIndicator } from '../../model/catalogue.js';
import type { Gate } from '../../model/rule.js';
import { isBelowOrAt, leastWhole, narrowed, nonEmpty } from './band.js';
import type { Level, Target } from './level.js';
import { ruleLevels } from './rule-levels.js';

/**
 * The levels at which an indicator holds every gate of the star, lowest first. Levels that no answer reaches
 * are left out, except where that depends on a denominator that the plan cannot change.
 */
export function gatedLevels(indicator: CompiledIndicator, star: number): readonly Level[] {
  const gates = indicator.gates.filter((gate) => gate.star === star);
  return ruleLevels(indicator)
    .flatMap(({ points, target }) => {
      const held = heldTarget(points, target, gates);
      return held !== null && isReachable(held, indicator) ? [{ points, target: held }] : [];
    })
    .sort((a, b) => a.points - b.points);
}

function heldTarget(points: number, target: Target, gates: readonly Gate[]): Target | null {
  let held: Target | null = target;
  for (const gate of gates) {
    if (held === null) return null;
    held = gate.measure === 'points' ? (holdsPoints(points, gate) ? held : null) : heldValue(held, gate);
  }
  return held;
}

function holdsPoints(points: number, { op, constant }: Gate): boolean {
  if (!isExact(constant)) return false;
  const point = { at: exact(points), open: false };
  return narrowed({ low: point, high: point }, op, constant) !== null;
}

function heldValue(target: Target, { op, constant }: Gate): Target | null {
  switch (target.kind) {
    case 'value': {
      const band = isExact(constant) ? narrowed(target.band, op, constant) : null;
      return band && { kind: 'value', band };
    }
    case 'option':
      return holdsOption(target.option, op, constant) ? target : null;
    case 'yes':
      return (op === '==') === (constant === true) ? target : null;
    default:
      return null;
  }
}

function holdsOption(option: string, op: Gate['op'], constant: Gate['constant']): boolean {
  if (op === 'in') return Array.isArray(constant) && constant.includes(option);
  return (op === '==') === (constant === option);
}

function isReachable(target: Target, { measure }: CompiledIndicator): boolean {
  if (target.kind !== 'value') return true;
  const band = nonEmpty(target.band);
  if (band === null) return false;
  switch (measure.kind) {
    case 'input':
      return measure.slot.type !== 'integer' || leastWhole(band) !== null;
    case 'ticked':
      return isAtMost(leastWhole(band), measure.counted.size);
    case 'quotient':
      return measure.perHundred || isBelowOrAt(band, exact(1));
    default:
      return false;
  }
}

function isAtMost(whole: number | null, most: number): boolean {
  return whole !== null && whole <= most;
}
