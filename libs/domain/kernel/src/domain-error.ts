import type { FieldError } from './field-error.js';

/** What went wrong, in the caller's terms; the HTTP edge maps each kind to one status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

export type ErrorParams = Readonly<Record<string, string | number>>;

/**
 * The only error a use case throws on purpose. `code` is stable and names the text shown
 * (`assessment.already_submitted` → locale key `assessment.errors.already_submitted`).
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly params: ErrorParams = {},
    readonly errors: readonly FieldError[] = [],
  ) {
    super(code);
  }
}

/** The request cannot be taken as it is; `errors` point at the fields. */
export function invalid(
  code: string,
  errors: readonly FieldError[] = [],
  params: ErrorParams = {},
): DomainError {
  return new DomainError(code, 'invalid', params, errors);
}

/** Also the answer for ids of another district or union: nothing tells that they exist. */
export function notFound(what: string): DomainError {
  return new DomainError('common.not_found', 'not-found', { what });
}

export function conflict(code: string, params: ErrorParams = {}): DomainError {
  return new DomainError(code, 'conflict', params);
}

export function forbidden(code = 'common.forbidden'): DomainError {
  return new DomainError(code, 'forbidden');
}
