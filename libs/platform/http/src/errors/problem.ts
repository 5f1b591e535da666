import type { ErrorParams, FieldError } from '#kernel';

/** A refusal as data: what page, fragment and problem+json are made from. */
export interface Problem {
  /** HTTP status */
  readonly status: number;
  /** stable, `<namespace>.<what>`; the text is `<namespace>.errors.<what>` */
  readonly code: string;
  readonly params: ErrorParams;
  readonly errors: readonly FieldError[];
  /** seconds after which trying again may help */
  readonly retryAfter: number | null;
}

/** RFC 9457, as the API sends it. */
export interface ProblemJson {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance: string;
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
}
