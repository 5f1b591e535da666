/**
 * Refuses what a template would silently render empty: class instances (their getters are not own
 * properties), functions, symbols, maps. Dates are let through because the helpers format them.
 * @throws TypeError naming the path
 */
export function assertPlain(value: unknown): void {
  const found = findForeign(value);
  if (found) throw new TypeError(`model${found.path} is ${found.what}; view models are plain objects`);
}

interface Foreign {
  readonly path: string;
  readonly what: string;
}

/** Paths are only put together on the way back from a find: every render walks its whole model. */
function findForeign(value: unknown): Foreign | null {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    return { path: '', what: `a ${typeof value}` };
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return null;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      const found = findForeign(value[index]);
      if (found) return { ...found, path: `[${index}]${found.path}` };
    }
    return null;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    return { path: '', what: `a ${value.constructor.name}` };
  }
  for (const key of Object.keys(value)) {
    const found = findForeign((value as Record<string, unknown>)[key]);
    if (found) return { ...found, path: `.${key}${found.path}` };
  }
  return null;
}
