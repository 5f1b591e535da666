import type { GateRating, IndicatorRating, Rating, StarDecision } from '../../model/rating.js';
import { defaultCatalogue } from '../../plan/testing/default-catalogue.js';
import { perfectUnion, type Changes } from '../../plan/testing/perfect-union.js';
import { rate } from '../rate.js';

export const catalogue = defaultCatalogue();

/** The perfect union of the default catalogue, rated with changes. */
export function rated(changes: Changes = {}): Rating {
  return rate(catalogue, perfectUnion(changes));
}

export function indicatorIn(rating: Rating, code: string): IndicatorRating {
  return found(rating.indicators, (indicator) => indicator.code === code);
}

/** One indicator's result after changes. */
export function indicator(code: string, changes: Changes = {}): IndicatorRating {
  return indicatorIn(rated(changes), code);
}

/** One indicator's result for its own answers. */
export function answered(code: string, answers: NonNullable<Changes['answers']>[string]): IndicatorRating {
  return indicator(code, { answers: { [code]: answers } });
}

/** The perfect union's facts with changes, and nothing answered but what is given. */
export function ratedAlone({ answers = {}, system = {}, profile = {} }: Changes): Rating {
  return rate(catalogue, { ...perfectUnion({ profile }), answers, system });
}

export function gate(rating: Rating, star: number, code: string): GateRating {
  return found(rating.gates, (entry) => entry.star === star && entry.indicator === code);
}

export function decision(rating: Rating, star: number): StarDecision {
  return found(rating.stars, (entry) => entry.star === star);
}

function found<Entry>(entries: readonly Entry[], test: (entry: Entry) => boolean): Entry {
  const entry = entries.find(test);
  if (entry === undefined) throw new RangeError('no such entry in the rating');
  return entry;
}
