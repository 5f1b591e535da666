import type { CalendarDate } from '#kernel';
import type { Rating, RatingInput } from '#rating';

/** Whose assessment this was, as known on the day; later changes of names change no frozen document. */
export interface UnionSnapshot {
  readonly id: string;
  readonly name: string;
  readonly enterpriseName: string;
  readonly uscc: string;
  readonly subdistrictId: string;
  readonly subdistrictName: string;
}

export interface CycleSnapshot {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly asOf: CalendarDate;
}

/** The catalogue version by its content: the same hash rates the same way for ever. */
export interface CatalogueSnapshot {
  readonly versionId: string;
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

export interface EvidenceSnapshot {
  readonly indicator: string;
  readonly fileId: string;
  readonly sha256: string;
  readonly name: string;
  readonly kind: string;
}

/** A warning the union chose to live with, and why. */
export interface ExplainedWarning {
  readonly key: string;
  readonly reason: string;
}

/** Everything a union handed in, sufficient to replay its rating from storage. */
export interface SubmissionDocument {
  readonly format: 1;
  readonly assessmentId: string;
  readonly round: number;
  readonly cycle: CycleSnapshot;
  readonly union: UnionSnapshot;
  readonly catalogue: CatalogueSnapshot;
  readonly input: RatingInput;
  readonly evidence: readonly EvidenceSnapshot[];
  readonly warnings: readonly ExplainedWarning[];
  readonly result: Rating;
  readonly submittedBy: string;
  readonly submittedAt: string;
}
