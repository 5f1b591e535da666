import type { Problem } from '../model/problem.js';
import type { HeldStar } from '../model/rating-input.js';
import type { SlotValue } from '../model/slot.js';

/** The answers, placed: what scoring reads. Only worth anything where `problems` is empty. */
export interface ResolvedInput {
  readonly problems: readonly Problem[];
  readonly values: readonly SlotValue[];
  readonly asOf: string;
  /** `asOf` as a day number. */
  readonly asOfDay: number;
  readonly firstRound: boolean;
  readonly held: HeldStar | null;
  /** Codes in force, each once. */
  readonly vetoes: readonly string[];
}
