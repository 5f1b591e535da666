import type { Slot } from '../../model/slot.js';
import type { Band } from './band.js';

/** A score that an indicator's rule gives, with the answers that reach it and hold a star's gates. */
export interface Level {
  /** Hundredths. */
  readonly points: number;
  readonly target: Target;
}

/** What the answers must come to. Dates are days before or after the cut-off date. */
export type Target =
  | { readonly kind: 'value'; readonly band: Band }
  | { readonly kind: 'option'; readonly option: string }
  | { readonly kind: 'yes' }
  | { readonly kind: 'date'; readonly slot: Slot; readonly days: number }
  | { readonly kind: 'dates'; readonly days: ReadonlyMap<Slot, number | null> };
