import type { ComparisonOperator } from '#rating';

const SIGNS: Readonly<Record<ComparisonOperator, string>> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '==': '=',
  '!=': '≠',
};

export function sign(operator: ComparisonOperator): string {
  return SIGNS[operator];
}
