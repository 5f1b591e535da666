import type { BasisDocument, CatalogueDocument, GateDocument, IndicatorDocument } from '#rating';
import type { CatalogueWords } from './catalogue-words.js';
import { type BandView, bandsOf } from './rule-words.js';
import { quantity } from './quantity.js';

export interface IndicatorView {
  readonly code: string;
  readonly name: string;
  readonly points: number;
  readonly definition: string;
  readonly do: string;
  readonly how: string;
  readonly bands: readonly BandView[];
  readonly gated: boolean;
  readonly gates: readonly { readonly star: number; readonly condition: string }[];
  readonly conditional: string | null;
  readonly evidence: readonly { name: string; required: boolean; note: string | null }[];
  readonly basis: readonly BasisView[];
}

interface BasisView {
  readonly document: string;
  readonly article: string | null;
  readonly status: string;
  readonly tone: string;
  readonly note: string | null;
}

/** Only a text that was read article by article is shown with its article. */
const READ = 'statute_text_read';
const TONES: Readonly<Record<string, string>> = {
  [READ]: 'success',
  seen_in_page_excerpt: 'info',
  from_memory_verify: 'warning',
};

export function indicatorView(
  indicator: IndicatorDocument,
  document: CatalogueDocument,
  words: CatalogueWords,
): IndicatorView {
  return {
    code: indicator.code,
    name: words.name(indicator),
    points: Math.round(indicator.max_points * 100),
    definition: indicator.definition_zh,
    do: indicator.guidance.do_zh,
    how: indicator.guidance.how_zh,
    bands: bandsOf(indicator, words),
    gated: indicator.hard_gates.length > 0,
    gates: indicator.hard_gates.map((gate) => ({
      star: gate.star,
      condition: gateWords(gate, indicator, words),
    })),
    conditional: indicator.applies_when === 'always' ? null : words.say('conditional'),
    evidence: indicator.evidence.map(({ type, required, note_zh }) => {
      const kind = document.evidence_types.find(({ code }) => code === type);
      return { name: (words.foreign ? kind?.en : kind?.zh) ?? type, required, note: note_zh ?? null };
    }),
    basis: indicator.basis.map((basis) => basisView(basis, words)),
  };
}

function gateWords(gate: GateDocument, indicator: IndicatorDocument, words: CatalogueWords): string {
  if (gate.measure === 'points') return words.say('rule.pointsAtLeast', { value: String(gate.value) });
  if (typeof gate.value === 'number') {
    return words.say('rule.atLeast', { value: quantity(gate.value, indicator.unit) });
  }
  const labels = [gate.value].flat().map((value) => optionLabel(indicator, String(value)));
  return words.say(gate.op === '!=' ? 'rule.valueIsNot' : 'rule.valueIs', { value: labels.join(' / ') });
}

function optionLabel(indicator: IndicatorDocument, value: string): string {
  return indicator.scoring.options?.find((option) => option.value === value)?.zh ?? value;
}

function basisView(basis: BasisDocument, words: CatalogueWords): BasisView {
  return {
    document: basis.doc,
    article: basis.status === READ ? (basis.article ?? null) : null,
    status: words.say(`basisStatus.${basis.status}`),
    tone: TONES[basis.status] ?? 'neutral',
    note: basis.note ?? null,
  };
}
