import type { CalendarDate } from '#kernel';
import type { ProblemStatus } from '../domain/problem-status.js';
import type { Theme } from '../domain/theme.js';

export interface ProblemItem {
  readonly id: string;
  readonly title: string;
  readonly theme: Theme;
  readonly status: ProblemStatus;
  readonly askerUnionId: string;
  readonly askerName: string;
  readonly industry: string;
  readonly postedAt: Date;
  readonly answers: number;
}

export interface ProblemFilter {
  readonly search?: string | undefined;
  readonly theme?: string | undefined;
  readonly status?: string | undefined;
  /** posted or answered by this union */
  readonly unionId?: string | undefined;
  readonly page?: number | undefined;
}

export interface AnswerView {
  readonly id: string;
  readonly solverUnionId: string;
  readonly solverName: string;
  /** null: none named, or no longer listed */
  readonly talent: { readonly personName: string; readonly trade: string } | null;
  readonly text: string;
  readonly answeredBy: string;
  readonly answeredAt: Date;
}

export interface SlipView {
  readonly text: string;
  readonly askerSignedBy: string | null;
  readonly askerSignedAt: Date | null;
  readonly solverSignedBy: string | null;
  readonly solverSignedAt: Date | null;
}

/** A problem as one reader may see it. */
export interface ProblemView extends ProblemItem {
  readonly openText: string;
  readonly postedBy: string;
  /** null: the reader is on neither side; '' when nothing is confidential */
  readonly confidentialText: string | null;
  /** what the reader may read: everything for the asker, for an answering union its own */
  readonly offered: readonly AnswerView[];
  readonly solverUnionId: string | null;
  readonly solverName: string | null;
  readonly chosenAnswerId: string | null;
  readonly chosenOn: CalendarDate | null;
  /** null: the reader is neither on a side nor of the district, or nobody has been chosen */
  readonly slip: SlipView | null;
  readonly solvedOn: CalendarDate | null;
  readonly closedReason: string | null;
  readonly side: 'asker' | 'solver' | null;
}
