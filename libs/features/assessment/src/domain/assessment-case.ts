import type { CalendarDate } from '#kernel';
import type { AnswerSheet } from './answers/answer-sheet.js';
import type { RatingFrame } from './answers/rating-frame.js';
import type { CycleStatus } from './cycle/cycle-status.js';
import type { CycleSnapshot, UnionSnapshot } from './result/submission-document.js';
import type { ReturnedItems } from './review/returned-items.js';
import type { AssessmentStatus } from './status/assessment-status.js';

/** One assessment with the cycle and the union it belongs to: what every use case starts from. */
export interface AssessmentCase {
  readonly id: string;
  readonly districtId: string;
  readonly status: AssessmentStatus;
  readonly round: number;
  readonly sheet: AnswerSheet;
  readonly returned: ReturnedItems;
  readonly dueOn: CalendarDate | null;
  readonly cycle: CycleSnapshot & {
    readonly status: CycleStatus;
    readonly dueOn: CalendarDate;
    readonly firstRound: boolean;
    readonly catalogueVersionId: string;
  };
  readonly union: UnionSnapshot;
}

export function frameOf(one: AssessmentCase, catalogueId: string): RatingFrame {
  return {
    catalogueId,
    asOf: one.cycle.asOf,
    firstRound: one.cycle.firstRound,
    enterprise: { name: one.union.enterpriseName, uscc: one.union.uscc },
  };
}

/** The case as the permission table asks about it. */
export function scopeOf(one: AssessmentCase): { readonly unionId: string; readonly subdistrictId: string } {
  return { unionId: one.union.id, subdistrictId: one.union.subdistrictId };
}
