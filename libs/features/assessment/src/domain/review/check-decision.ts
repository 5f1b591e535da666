import { invalid, notFound, type FieldError } from '#kernel';
import { checkInput, type Catalogue, type CompiledIndicator, type RatingInput } from '#rating';
import { toFieldError } from '../answers/refusals.js';
import type { AnswerValue } from '../answers/answer-entry.js';
import { sameValues } from '../answers/save-entry.js';
import { applyDecisions } from './apply-decisions.js';
import type { Decisions } from './review-decision.js';

const SHORTEST_REASON = 2;
const LONGEST_REASON = 1000;

/** A reviewer's decision on one indicator, as asked for. */
export type DecisionRequest =
  | { readonly kind: 'accept' }
  | { readonly kind: 'return'; readonly reason: string }
  | {
      readonly kind: 'adjust';
      readonly reason: string;
      /** the inputs the reviewer replaces; the others stay */
      readonly values: Readonly<Record<string, AnswerValue>>;
    };

/**
 * Whether a decision can stand: a return and an adjustment say why, an adjustment changes something
 * and gives values the rules can read.
 *
 * @param input as it stands before this decision
 * @throws DomainError `review.refused` (invalid) with the fields
 */
export function checkDecision(
  catalogue: Catalogue,
  code: string,
  request: DecisionRequest,
  input: RatingInput,
): void {
  const indicator = catalogue.indicatorByCode.get(code);
  if (!indicator) throw notFound('indicator');
  if (request.kind === 'accept') return;
  const errors = checkReason(request.reason);
  if (request.kind === 'adjust') errors.push(...checkValues(catalogue, indicator, request.values, input));
  if (errors.length > 0) throw invalid('review.refused', errors);
}

function checkReason(reason: string): FieldError[] {
  const { length } = reason.trim();
  if (length < SHORTEST_REASON) return [{ pointer: '/reason', code: 'review.reason_missing' }];
  return length > LONGEST_REASON
    ? [{ pointer: '/reason', code: 'review.reason_too_long', params: { max: LONGEST_REASON } }]
    : [];
}

function checkValues(
  catalogue: Catalogue,
  indicator: CompiledIndicator,
  values: Readonly<Record<string, AnswerValue>>,
  input: RatingInput,
): FieldError[] {
  const { code } = indicator;
  const unknown = Object.keys(values).filter(
    (key) => !indicator.inputs.some((slot) => slot.key === key && slot.source !== 'derived'),
  );
  if (unknown.length > 0)
    return unknown.map((key) => ({
      pointer: `/values/${key}`,
      code: 'review.unknown_input',
      params: { key },
    }));
  if (sameValues(values, currentValues(indicator, values, input)))
    return [{ pointer: '/values', code: 'review.nothing_changed' }];
  const decisions: Decisions = { [code]: { kind: 'adjust', values, reason: '', at: '', by: '' } };
  const changedPaths = new Set(
    Object.keys(values).map((key) => indicator.inputs.find((slot) => slot.key === key)?.path),
  );
  return checkInput(catalogue, applyDecisions(catalogue, input, decisions))
    .filter((problem) => changedPaths.has(problem.path))
    .map((problem) => toFieldError(problem, { section: 'answers', key: code }, keyOf(problem.path)));
}

function currentValues(
  indicator: CompiledIndicator,
  values: Readonly<Record<string, AnswerValue>>,
  input: RatingInput,
): Record<string, AnswerValue> {
  return Object.fromEntries(
    Object.keys(values).map((key) => {
      const source = indicator.inputs.find((slot) => slot.key === key)?.source;
      const from =
        source === 'profile'
          ? input.profile
          : source === 'system'
            ? input.system
            : input.answers?.[indicator.code];
      return [key, from?.[key] ?? null];
    }),
  );
}

function keyOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
