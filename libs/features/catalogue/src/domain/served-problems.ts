import { DERIVED_FACT, PROFILE_FACTS } from '#organizations';
import { readCatalogue, type CatalogueDocument, type Problem } from '#rating';

const FACTS: ReadonlySet<string> = new Set([...PROFILE_FACTS, DERIVED_FACT]);
const REUSE: ReadonlySet<string> = new Set(['term', 'period', 'as_of', 'continuous']);
const STORAGE: ReadonlySet<string> = new Set(['full', 'masked', 'view_only', 'system']);

/**
 * All that stands against publishing: what the rating cannot work with, and, once that is in order,
 * what this portal has no field or rule for (a profile fact nobody can enter, a storage rule the
 * evidence shelf does not know).
 *
 * @param source the catalogue as YAML or JSON
 */
export function servedProblems(source: string): readonly Problem[] {
  const { document, problems } = readCatalogue(source);
  return document ? portalProblems(document) : problems;
}

function portalProblems({ profile_fields: facts, evidence_types: kinds }: CatalogueDocument): Problem[] {
  return [
    ...facts.flatMap(({ key }, index) => notAmong(FACTS, key, `profile_fields.${index}.key`)),
    ...kinds.flatMap(({ reuse }, index) => notAmong(REUSE, reuse, `evidence_types.${index}.reuse`)),
    ...kinds.flatMap(({ storage }, index) => notAmong(STORAGE, storage, `evidence_types.${index}.storage`)),
  ];
}

function notAmong(known: ReadonlySet<string>, value: string, path: string): Problem[] {
  if (known.has(value)) return [];
  const allowed = [...known].join(', ');
  return [
    {
      path,
      code: 'not_an_option',
      message: `“${value}”不在选项内；可选：${allowed}`,
      params: { value, allowed },
    },
  ];
}
