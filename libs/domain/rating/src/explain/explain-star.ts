import type { Catalogue } from '../model/catalogue.js';
import type { Rating } from '../model/rating.js';
import type { ExplanationLanguage, ExplanationLine } from './explanation.js';
import { given, Words } from './words.js';

/** What a star asks, and whether it is there: one sentence for what is met, one for each thing that is not. */
export interface StarExplanation {
  readonly star: number;
  readonly met: boolean;
  readonly lines: readonly (ExplanationLine & { readonly satisfied: boolean })[];
}

type Line = StarExplanation['lines'][number];

/** Why a star is reached or not: points, floors, gates, prerequisites, the star before, vetoes. */
export function explainStar(
  catalogue: Catalogue,
  rating: Rating,
  star: number,
  language: ExplanationLanguage,
): StarExplanation {
  const decision = rating.stars.find((entry) => entry.star === star);
  if (decision === undefined) return { star, met: false, lines: [] };
  const words = new Words(catalogue, language);
  const { points, previousStar: previous } = decision;
  const lines = [
    line('points', points.satisfied, { actual: points.actual, required: points.required }),
    ...floorLines(catalogue, rating, star, words),
    ...gateLines(catalogue, rating, star, words),
    ...decision.prerequisites.map(({ fact, required, actual, satisfied }) =>
      line('prerequisite', satisfied, {
        fact: words.fact(fact),
        required: words.sign(required),
        actual: given(actual),
      }),
    ),
    ...(previous === null
      ? []
      : [
          line(previous.exempt ? 'previous_exempt' : 'previous', previous.satisfied, {
            star: previous.star,
            months: previous.heldMonths,
            from: previous.heldLongEnoughFrom ?? '—',
          }),
        ]),
    ...decision.vetoes.failed.map((code) =>
      line('veto', false, { code, text: catalogue.vetoes.get(code)?.document.zh ?? code }),
    ),
  ];
  return { star, met: decision.met, lines };
}

function floorLines(catalogue: Catalogue, rating: Rating, star: number, words: Words): readonly Line[] {
  const floors = catalogue.stars.find((entry) => entry.star === star)?.floors ?? [];
  return catalogue.categories.flatMap(({ index, code, document }) => {
    const category = rating.categories[index];
    if (category === undefined || category.score === null) return [];
    const satisfied = category.floorMet[String(star)] === true;
    const required = (floors[index] ?? 0) / 100;
    return [
      line('floor', satisfied, { code, name: words.title(document), actual: category.score, required }),
    ];
  });
}

function gateLines(catalogue: Catalogue, rating: Rating, star: number, words: Words): readonly Line[] {
  const rated = rating.gates.filter((gate) => gate.star === star);
  const gates = catalogue.stars.find((entry) => entry.star === star)?.gates ?? [];
  return gates.flatMap(({ indicator, gate }, index) => {
    const [result, found] = [rating.indicators[indicator.index], rated[index]];
    if (found === undefined || result?.applicable !== true) return [];
    const isPoints = gate.measure === 'points';
    return [
      line(isPoints ? 'gate_points' : 'gate', found.satisfied, {
        code: indicator.code,
        name: words.title(indicator.document),
        required: words.gate(gate, indicator),
        actual: isPoints ? String(found.actual ?? '—') : words.value(found.actual, indicator),
      }),
    ];
  });
}

function line(kind: string, satisfied: boolean, params: ExplanationLine['params']): Line {
  return { key: `rating.star.${kind}_${satisfied ? 'met' : 'failed'}`, params, satisfied };
}
