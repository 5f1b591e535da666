import type { Problem } from '../model/problem.js';
import { problem } from '../text/describe-problem.js';
import type { CatalogueIndex } from './catalogue-index.js';

/** Codes and keys that occur twice where one of a kind is meant. */
export function checkDuplicates({ document, indicators }: CatalogueIndex): readonly Problem[] {
  const { categories } = document;
  const items = categories.flatMap((category, c) =>
    category.items.map(({ code }, i) => ({ name: code, path: `categories.${c}.items.${i}.code` })),
  );
  return [
    ...repeated(named(document.parameters, 'parameters', 'key')),
    ...repeated([
      ...named(document.profile_fields, 'profile_fields', 'key'),
      ...named(document.system_values, 'system_values', 'key'),
    ]),
    ...repeated(named(document.evidence_types, 'evidence_types', 'code')),
    ...repeated([
      ...named(categories, 'categories', 'code'),
      ...items,
      ...indicators.map(({ indicator, path }) => ({ name: indicator.code, path: `${path}.code` })),
    ]),
    ...repeated(named(document.stars, 'stars', 'star')),
    ...repeated(named(document.veto, 'veto', 'code')),
    ...indicators.flatMap(({ indicator: { inputs, scoring }, path }) => [
      ...repeated(named(inputs, `${path}.inputs`, 'key')),
      ...repeated(named(scoring.options ?? [], `${path}.scoring.options`, 'value')),
      ...repeated(named(scoring.options_counted ?? [], `${path}.scoring.options_counted`, 'value')),
      ...inputs.flatMap(({ options }, index) =>
        repeated(named(options ?? [], `${path}.inputs.${index}.options`, 'value')),
      ),
    ]),
  ];
}

interface Named {
  readonly name: string;
  readonly path: string;
}

function named<Key extends string>(
  entries: readonly Readonly<Record<Key, string | number>>[],
  path: string,
  key: Key,
): readonly Named[] {
  return entries.map((entry, index) => ({ name: String(entry[key]), path: `${path}.${index}.${key}` }));
}

function repeated(entries: readonly Named[]): readonly Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ name, path }) => {
    if (seen.has(name)) return [problem('duplicate_code', path, { code: name })];
    seen.add(name);
    return [];
  });
}
