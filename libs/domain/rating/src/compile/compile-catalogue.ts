import type { CatalogueDocument } from '../model/catalogue-document.js';
import type { Catalogue, CompiledCategory, CompiledIndicator, CompiledItem } from '../model/catalogue.js';
import { catalogueHash } from './catalogue-hash.js';
import { compileIndicator } from './compile-indicator.js';
import { pointsOf } from './compile-rule.js';
import { compileStar, compileVeto, floorPatterns } from './compile-stars.js';
import { compileDerived, compileRelation, properQuotients, requiredFacts } from './compile-values.js';
import { SlotTable } from './slot-table.js';

/**
 * Makes a checked document ready for rating.
 *
 * @throws RangeError where a document that `checkCatalogue` would refuse cannot be compiled.
 */
export function compileCatalogue(document: CatalogueDocument): Catalogue {
  const parameters = new Map(document.parameters.map(({ key, value }) => [key, value]));
  const table = new SlotTable(document);
  const { categories, items, indicators } = compileTree(document, table, parameters);
  const stars = document.stars
    .map((star) => compileStar(star, { categories, indicators }, table, parameters))
    .sort((a, b) => a.star - b.star);
  return {
    document,
    id: document.meta.id,
    version: document.meta.version,
    hash: catalogueHash(document),
    parameters,
    slots: table.slots,
    profileSlots: table.profile,
    systemSlots: table.system,
    requiredFacts: requiredFacts(document, indicators, stars, table),
    derived: compileDerived(table, parameters),
    categories,
    items,
    indicators,
    indicatorByCode: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    properQuotients: properQuotients(indicators),
    floorPatterns: floorPatterns(stars),
    stars,
    vetoes: new Map(document.veto.map((veto) => [veto.code, compileVeto(veto)])),
    errors: (document.consistency?.errors ?? []).map((relation) => compileRelation(relation, table)),
    warnings: (document.consistency?.warnings ?? []).map((relation) => compileRelation(relation, table)),
  };
}

interface Tree {
  readonly categories: readonly CompiledCategory[];
  readonly items: readonly CompiledItem[];
  readonly indicators: readonly CompiledIndicator[];
}

function compileTree(
  document: CatalogueDocument,
  table: SlotTable,
  parameters: ReadonlyMap<string, number>,
): Tree {
  const categories: CompiledCategory[] = [];
  const items: CompiledItem[] = [];
  const indicators: CompiledIndicator[] = [];
  for (const category of document.categories) {
    const categoryIndex = categories.length;
    const own = category.items.map((item): CompiledItem => {
      const itemIndex = items.length;
      const compiled = item.indicators.map((indicator) => {
        const place = { index: indicators.length, itemIndex, categoryIndex };
        const made = compileIndicator(indicator, place, table, parameters);
        indicators.push(made);
        return made;
      });
      const points = pointsOf(item.points);
      const made = {
        index: itemIndex,
        code: item.code,
        document: item,
        points,
        categoryIndex,
        indicators: compiled,
      };
      items.push(made);
      return made;
    });
    const points = pointsOf(category.points);
    categories.push({ index: categoryIndex, code: category.code, document: category, points, items: own });
  }
  return { categories, items, indicators };
}
