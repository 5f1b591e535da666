import type { HelperDelegate } from 'handlebars';

const values = (args: readonly unknown[]): readonly unknown[] => args.slice(0, -1);
const truthy = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** Conditions for `{{#if (…)}}`; an empty list counts as false, as it does in `#if`. */
export const logicHelpers: Readonly<Record<string, HelperDelegate>> = {
  eq: (left: unknown, right: unknown) => left === right,
  gt: (left: number, right: number) => left > right,
  lt: (left: number, right: number) => left < right,
  not: (value: unknown) => !truthy(value),
  /** The last value when none is empty, else false. */
  and: (...args: unknown[]) => values(args).every(truthy) && values(args).at(-1),
  /** The first value that is not empty, else the last: conditions and defaults alike. */
  or: (...args: unknown[]) => values(args).find(truthy) ?? values(args).at(-1),
};
