/** A value under `answers`, `profile` or `system`; null is unanswered. Dates are `YYYY-MM-DD`. */
export type InputValue = number | string | boolean | readonly string[] | null;

/**
 * The answers file. Numbers stand for the decimal they print as (at most 15 significant digits), so
 * plain JSON may carry them.
 */
export interface RatingInput {
  readonly catalogue: string;
  readonly asOf: string;
  readonly enterprise?: { readonly name?: string; readonly uscc?: string } | null;
  readonly firstRound?: boolean;
  readonly held?: HeldStar | null;
  readonly vetoes?: readonly string[];
  readonly profile?: Readonly<Record<string, InputValue>> | null;
  readonly answers?: Readonly<Record<string, Readonly<Record<string, InputValue>> | null>> | null;
  readonly system?: Readonly<Record<string, InputValue>> | null;
}

/** The star held now and the day it was awarded. */
export interface HeldStar {
  readonly star: number;
  readonly since: string;
}
