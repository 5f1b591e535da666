import type { Benefit } from './benefit.js';
import type { Vote } from './panel.js';

/** A result as the panel accepted it: enough to read it without the project. */
export interface ResultDocument {
  readonly problem: string;
  readonly goal: string;
  readonly benefit: Benefit;
  /** every union that took part, the leading one first */
  readonly unions: readonly { readonly unionId: string; readonly name: string }[];
  readonly panel: readonly { readonly name: string; readonly vote: Vote | null; readonly note: string }[];
  readonly proofs: readonly { readonly name: string; readonly sha256: string }[];
}
