import type { CatalogueDocument } from '../../model/catalogue-document.js';
import { defaultCatalogue } from '../../plan/testing/default-catalogue.js';
import { checkCatalogue } from '../check-catalogue.js';

/** What is put where: a dotted path to a new value; undefined takes the key away, `+` appends to a list. */
export type Changes = Readonly<Record<string, unknown>>;

export const sound = defaultCatalogue().document;

/** The default catalogue with a defect. */
export function defective(changes: Changes): CatalogueDocument {
  const document = structuredClone(sound);
  for (const [path, value] of Object.entries(changes)) put(document, path.split('.'), value);
  return document;
}

/** `path code` of every problem of the default catalogue with a defect. */
export function problemsWith(changes: Changes): readonly string[] {
  return checkCatalogue(defective(changes)).map(({ path, code }) => `${path} ${code}`);
}

/** The same for a defect in one indicator; its own paths are shown without their beginning. */
export function problemsIn(code: string, changes: Changes): readonly string[] {
  const place = `${placeOf(code)}.`;
  const placed = Object.entries(changes).map(([path, value]) => [`${place}${path}`, value]);
  return problemsWith(Object.fromEntries(placed) as Changes).map((line) => line.replace(place, ''));
}

/** `categories.0.items.1.indicators.2` of an indicator. */
export function placeOf(code: string): string {
  for (const [c, category] of sound.categories.entries()) {
    for (const [i, item] of category.items.entries()) {
      const n = item.indicators.findIndex((indicator) => indicator.code === code);
      if (n >= 0) return `categories.${c}.items.${i}.indicators.${n}`;
    }
  }
  throw new RangeError(`no indicator ${code}`);
}

function put(target: object, [key = '', ...rest]: readonly string[], value: unknown): void {
  const holder = target as Record<string, unknown>;
  if (rest.length > 0) put(holder[key] as object, rest, value);
  else if (key === '+') (target as unknown[]).push(value);
  else if (value === undefined) Reflect.deleteProperty(holder, key);
  else holder[key] = value;
}
