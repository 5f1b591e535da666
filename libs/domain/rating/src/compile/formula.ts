/** A quotient of two inputs, times a number: `suggestions_implemented / employees_total * 100`. */
export interface Formula {
  readonly numerator: string;
  readonly denominator: string;
  readonly times: number;
}

const FORMULA = /^\s*(\w+)\s*\/\s*(\w+)\s*(?:\*\s*(\d+(?:\.\d+)?)\s*)?$/;

/** Null where the text is no such quotient. */
export function parseFormula(text: string): Formula | null {
  const [, numerator, denominator, times = '1'] = FORMULA.exec(text) ?? [];
  return numerator === undefined || denominator === undefined
    ? null
    : { numerator, denominator, times: Number(times) };
}
