import type { FieldError } from '#kernel';
import { getMetadataStorage } from 'class-validator';

/** What Nest and class-validator both hand over. */
interface BrokenRules {
  readonly property: string;
  readonly value?: unknown;
  readonly target?: object;
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly BrokenRules[];
}

const OWN_CODE = /^[a-z][a-z-]*\.[a-z0-9_]+$/;

/**
 * class-validator's tree as the product's field errors, the first broken rule of each field.
 * A decorator's `message` that looks like a code (`identity.weak_password`) is taken as the code;
 * otherwise the rule's name becomes `http.<rule>`, its arguments `a` and `b`.
 */
export function fieldErrorsOf(errors: readonly BrokenRules[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${escape(error.property)}`;
    const [rule, message] = Object.entries(error.constraints ?? {})[0] ?? [];
    const own =
      rule === undefined || message === undefined
        ? []
        : [{ pointer, code: codeOf(error, rule, message), params: limits(error, rule) }];
    return [...own, ...fieldErrorsOf(error.children ?? [], pointer)];
  });
}

function codeOf(error: BrokenRules, rule: string, message: string): string {
  if (OWN_CODE.test(message)) return message;
  return error.value === undefined && rule !== 'whitelistValidation'
    ? 'http.required'
    : `http.${snake(rule)}`;
}

/** The numbers and words of the rule (`@Length(2, 50)` → a: 2, b: 50): class-validator keeps them only in its metadata. */
function limits(error: BrokenRules, rule: string): Record<string, string | number> {
  if (!error.target) return {};
  const metadata = getMetadataStorage()
    .getTargetValidationMetadatas(error.target.constructor, '', false, false)
    .find((one) => one.propertyName === error.property && (one.name ?? one.type) === rule);
  const [a, b] = (metadata?.constraints ?? []) as unknown[];
  return { ...(a === undefined ? {} : { a: shown(a) }), ...(b === undefined ? {} : { b: shown(b) }) };
}

function shown(value: unknown): string | number {
  return typeof value === 'number' ? value : Array.isArray(value) ? value.join('、') : String(value);
}

/** RFC 6901 */
function escape(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

function snake(rule: string): string {
  return rule.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
