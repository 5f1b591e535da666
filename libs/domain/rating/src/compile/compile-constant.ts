import { exactOf, exactOfFraction } from '../arithmetic/decimal.js';
import type { Constant } from '../model/rule.js';

export interface ConstantDocument {
  readonly value?: number | boolean | string;
  readonly param?: string;
  readonly value_fraction?: string;
}

/** The constant of a test, and how it is shown: a literal, a parameter's value or a fraction. */
export function compileConstant(
  document: ConstantDocument,
  parameters: ReadonlyMap<string, number>,
): { readonly constant: Constant; readonly shown: string } {
  const { value, param, value_fraction: fraction } = document;
  if (fraction !== undefined) {
    const constant = exactOfFraction(fraction);
    if (constant === null) throw new RangeError(`“${fraction}” is not a fraction`);
    return { constant, shown: fraction };
  }
  const given = param === undefined ? value : parameters.get(param);
  if (given === undefined) throw new RangeError(`there is no parameter “${param ?? ''}”`);
  return { constant: typeof given === 'number' ? exactOf(given) : given, shown: String(given) };
}
