import type { CalendarDate } from '#kernel';
import type { PairEnd, PairStatus } from '../domain/pair-status.js';

export interface PairItem {
  readonly id: string;
  readonly mentorUnionId: string;
  readonly mentorName: string;
  readonly menteeUnionId: string;
  readonly menteeName: string;
  readonly askedByUnionId: string;
  readonly status: PairStatus;
  readonly askedAt: Date;
  readonly begunOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly endedHow: PairEnd | null;
  readonly goals: number;
  readonly goalsDone: number;
  readonly meetings: number;
}

export interface GoalView {
  readonly id: string;
  readonly indicatorCode: string;
  readonly text: string;
  readonly dueOn: CalendarDate;
  readonly doneOn: CalendarDate | null;
}

export interface MeetingView {
  readonly id: string;
  readonly heldOn: CalendarDate;
  readonly notes: string;
  readonly recordedBy: string;
}

export interface PairView extends PairItem {
  readonly message: string;
  readonly askedBy: string;
  readonly endedReason: string | null;
  readonly plan: readonly GoalView[];
  readonly log: readonly MeetingView[];
  readonly mentorSubdistrictId: string;
  readonly menteeSubdistrictId: string;
}

export interface PairPage {
  readonly rows: readonly PairItem[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** Mentorings of the district, for its statistics. */
export interface PairFigures {
  readonly active: number;
  /** that ended with the first star, within the days asked about */
  readonly stars: number;
}
