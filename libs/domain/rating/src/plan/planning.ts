import type { Catalogue, CompiledCategory, CompiledIndicator } from '../model/catalogue.js';
import { gatedLevels } from './levels/gated-levels.js';
import type { Level } from './levels/level.js';
import { surveyGates, type SurveyGate } from './situation/survey-gate.js';

/** What planning needs of a catalogue whatever the answers are; made once per catalogue. */
export interface Planning {
  /** Categories and their indicators in the order of the indicators' codes. */
  readonly categories: readonly PlannedCategory[];
  readonly surveyGates: readonly SurveyGate[];
  /** Levels that hold the star's gates, by indicator index. */
  levels(star: number): readonly (readonly Level[])[];
}

export interface PlannedCategory {
  readonly category: CompiledCategory;
  readonly indicators: readonly CompiledIndicator[];
}

const KNOWN = new WeakMap<Catalogue, Planning>();

export function planningOf(catalogue: Catalogue): Planning {
  let planning = KNOWN.get(catalogue);
  if (planning === undefined) KNOWN.set(catalogue, (planning = prepare(catalogue)));
  return planning;
}

function prepare(catalogue: Catalogue): Planning {
  const byStar = new Map<number, readonly (readonly Level[])[]>();
  const categories = catalogue.categories
    .map((category) => ({
      category,
      indicators: category.items.flatMap((item) => item.indicators).sort(byCode),
    }))
    .sort((a, b) => byCode(a.indicators[0], b.indicators[0]));
  return {
    categories,
    surveyGates: surveyGates(catalogue),
    levels: (star) => {
      let levels = byStar.get(star);
      if (levels === undefined) {
        levels = catalogue.indicators.map((indicator) => gatedLevels(indicator, star));
        byStar.set(star, levels);
      }
      return levels;
    },
  };
}

function byCode(a: CompiledIndicator | undefined, b: CompiledIndicator | undefined): number {
  const [left, right] = [a?.code ?? '', b?.code ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
