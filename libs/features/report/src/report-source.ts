import type { CalendarDate } from '#kernel';
import type { CatalogueDocument, InputValue, RatingReport } from '#rating';

/** Everything a rating report says. The same source always makes the same document. */
export interface ReportSource {
  readonly catalogue: CatalogueDocument;
  /** The rating with the plan to the next star. */
  readonly result: RatingReport;
  readonly union: ReportUnion;
  /** Null: rated from a file, outside any cycle. */
  readonly cycle: ReportCycle | null;
  readonly stage: ReportStage;
  readonly award: ReportAward | null;
  /** What reviewers decided, by indicator code, in the order of the stages. */
  readonly decisions: Readonly<Record<string, readonly ReportDecision[]>>;
  /** Null: not known where the report is made (a file has none). */
  readonly evidence: readonly ReportEvidence[] | null;
  /** `sha256:…` of the stored document this is a report of; null: of this source itself. */
  readonly documentHash: string | null;
}

/** What stands behind the numbers: computed only, handed in by the union, or decided. */
export type ReportStage = 'calculated' | 'submitted' | 'decided';

export interface ReportUnion {
  readonly name: string;
  readonly enterpriseName: string | null;
  readonly uscc: string | null;
  readonly subdistrictName: string | null;
  readonly districtName: string | null;
}

export interface ReportCycle {
  readonly name: string;
}

export interface ReportAward {
  readonly star: number;
  /** Certificate number, `星2026-0001`. */
  readonly number: string;
  readonly awardedOn: CalendarDate;
  readonly validUntil: CalendarDate;
  /** As people read it, `K3M9-7QXT-04ZB`. */
  readonly certificateCode: string;
  /** Absolute address where anyone can check the certificate. */
  readonly verifyUrl: string;
}

export interface ReportDecision {
  readonly stage: 'first' | 'second';
  readonly kind: 'accept' | 'adjust' | 'return';
  readonly reason: string | null;
  /** The inputs a reviewer put in the union's place; null unless adjusted. */
  readonly values: Readonly<Record<string, InputValue>> | null;
  readonly by: string;
  readonly on: CalendarDate;
}

export interface ReportEvidence {
  readonly indicator: string;
  readonly sha256: string;
  readonly name: string;
  /** Code of the catalogue's evidence type. */
  readonly kind: string;
}
