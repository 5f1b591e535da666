import type { Exact } from './exact.js';
import type { InputType } from './catalogue-document.js';

/** Where a value comes from: the answers of an indicator, the profile, the system, or computed from these. */
export type SlotSource = 'answer' | 'profile' | 'system' | 'derived';

/** One value that rules may read. All values of one rating lie in one array, at the slot's index. */
export interface Slot {
  readonly index: number;
  readonly source: SlotSource;
  readonly key: string;
  /** Path in the answers file: `answers.A1.1.party_union_decisions`, `profile.members_total`. */
  readonly path: string;
  readonly type: InputType;
  readonly unit: string | null;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Allowed values of a `choice` or `multi_select`, else null. */
  readonly options: ReadonlySet<string> | null;
}

/** A given value as it stands in the answers; `Exact` only for derived quotients; null is unanswered. */
export type SlotValue = number | boolean | string | readonly string[] | Exact | null;

/** Every slot's value, by slot index. The planner copies it, changes some slots and scores again. */
export type SlotValues = readonly SlotValue[];
