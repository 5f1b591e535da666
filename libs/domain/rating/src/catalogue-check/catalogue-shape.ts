import type { CatalogueDocument } from '../model/catalogue-document.js';
import type { Problem } from '../model/problem.js';
import { indicatorShape } from './indicator-shape.js';
import {
  anything,
  decimal,
  filledListOf,
  flag,
  listOf,
  literal,
  mappingOf,
  oneOf,
  section,
  text,
  whole,
} from './shapes.js';

/** `catalogue-document.ts` as a check: the form a document must have before anything else is asked. */
export function checkShape(document: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  catalogueShape(document, '', problems);
  return problems;
}

/** True where `checkShape` has nothing to say. */
export function isCatalogueDocument(document: unknown): document is CatalogueDocument {
  return checkShape(document).length === 0;
}

const metaShape = mappingOf(
  { id: text, title_zh: text, title_en: text, version: text },
  {
    language: filledListOf(text),
    provenance_zh: text,
    provenance_en: text,
    basis_status_values: section,
    counts: mappingOf({ categories: whole, items: whole, indicators: whole, base_points: decimal }),
    compliance_note_zh: text,
  },
);

const basisShape = mappingOf({ doc: text, status: text }, { article: text, note: text });

const relationShape = mappingOf({ zh: text }, { le: listOf(text), ge_diff: listOf(text), zero: text });

const itemShape = mappingOf({
  code: text,
  name_zh: text,
  name_en: text,
  points: decimal,
  indicators: filledListOf(indicatorShape),
});

const categoryShape = mappingOf(
  { code: text, name_zh: text, name_en: text, points: decimal, items: filledListOf(itemShape) },
  { name_provenance: text },
);

const starShape = mappingOf(
  { star: whole, name_zh: text, name_en: text, min_points: decimal, category_floor_ratio: decimal },
  {
    prerequisites: listOf(
      mappingOf(
        { fact: text, op: oneOf('>=', '>', '<=', '<', '==', '!='), zh: text },
        { value: literal, param: text },
      ),
    ),
    previous_star: mappingOf({ star: whole, held_months: whole }, { first_round_exempt: flag }),
    onsite_sample_ratio: decimal,
  },
);

const vetoShape = mappingOf(
  { code: text, zh: text, effect: oneOf('no_star_or_revoke', 'no_star_until_fixed', 'cap_at_1_star') },
  { lookback_months: whole, confirmed_by: text, basis: listOf(basisShape) },
);

const catalogueShape = mappingOf(
  {
    meta: metaShape,
    parameters: listOf(mappingOf({ key: text, zh: text, value: decimal, unit: text }, { basis: text })),
    profile_fields: filledListOf(
      mappingOf({ key: text, zh: text, en: text, type: oneOf('integer', 'number', 'money', 'boolean') }),
    ),
    system_values: listOf(mappingOf({ key: text, zh: text, en: text }, { derived: flag })),
    evidence_types: filledListOf(mappingOf({ code: text, zh: text, en: text, reuse: text, storage: text })),
    categories: filledListOf(categoryShape),
    stars: filledListOf(starShape),
    veto: listOf(vetoShape),
  },
  {
    evidence_rules: section,
    scoring_semantics: section,
    consistency: mappingOf({}, { errors: listOf(relationShape), warnings: listOf(relationShape) }),
    member_survey: section,
    star_rules: section,
    lifecycle: section,
    process: listOf(anything),
    alliance_credit: section,
    rewards_default: section,
  },
);
