/**
 * Refuses what a template would silently render empty: class instances (their getters are not own
 * properties), functions, symbols, maps. Dates are let through because the helpers format them.
 * @throws TypeError naming the path
 */
export function assertPlain(value: unknown, path = 'model'): void {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    throw new TypeError(`${path} is a ${typeof value}; view models are plain data`);
  }
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      assertPlain(item, `${path}[${index}]`);
    });
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${path} is a ${value.constructor.name}; view models are plain objects`);
  }
  for (const [key, item] of Object.entries(value)) assertPlain(item, `${path}.${key}`);
}
