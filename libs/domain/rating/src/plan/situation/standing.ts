import type { ResolvedInput } from '../../check/resolved-input.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Outcome } from '../../score/outcome.js';

/** What a rating found, as far as a plan needs it. */
export interface Standing {
  readonly catalogue: Catalogue;
  readonly input: ResolvedInput;
  /** By indicator index. */
  readonly outcomes: readonly Outcome[];
  /** The star reached now; 0: none. */
  readonly star: number;
}
