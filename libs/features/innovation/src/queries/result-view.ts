import type { CalendarDate } from '#kernel';
import type { YearlyEffect } from '../domain/benefit.js';
import type { ResultDocument } from '../domain/result-document.js';
import type { Theme } from '../domain/theme.js';

export interface ResultItem {
  readonly id: string;
  readonly projectId: string;
  readonly title: string;
  readonly theme: Theme;
  readonly industry: string;
  readonly leadUnionId: string;
  readonly leadName: string;
  readonly unions: number;
  readonly acceptedOn: CalendarDate;
  readonly effect: YearlyEffect;
  readonly withdrawn: boolean;
}

export interface ResultFilter {
  readonly search?: string | undefined;
  readonly theme?: string | undefined;
  readonly industry?: string | undefined;
  /** calendar year of the acceptance */
  readonly year?: number | undefined;
  readonly unionId?: string | undefined;
  readonly page?: number | undefined;
}

export interface ResultView extends ResultItem {
  readonly document: ResultDocument;
  /** null: it stands */
  readonly withdrawal: { readonly reason: string; readonly at: Date } | null;
}

/** Accepted results that stand, of one group, for the district's statistics. */
export interface ResultFigures {
  readonly subdistrictId: string;
  readonly subdistrictName: string;
  readonly industry: string;
  readonly results: number;
  /** yearly effect of those measured in money */
  readonly fen: number;
}
