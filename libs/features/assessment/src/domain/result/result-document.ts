import type { Rating, RatingInput } from '#rating';
import type { Decisions } from '../review/review-decision.js';
import type {
  CatalogueSnapshot,
  CycleSnapshot,
  EvidenceSnapshot,
  UnionSnapshot,
} from './submission-document.js';

/**
 * The result as decided: the last submission with both reviews' adjustments laid over it. An award
 * replays from this document alone (and the catalogue version its hash names).
 */
export interface ResultDocument {
  readonly format: 1;
  readonly assessmentId: string;
  readonly submissionSha256: string;
  readonly round: number;
  readonly cycle: CycleSnapshot;
  readonly union: UnionSnapshot;
  readonly catalogue: CatalogueSnapshot;
  readonly evidence: readonly EvidenceSnapshot[];
  readonly first: Decisions;
  readonly second: Decisions;
  readonly input: RatingInput;
  readonly result: Rating;
}
