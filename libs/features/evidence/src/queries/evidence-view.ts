import type { CalendarDate } from '#kernel';
import type { StorageRule } from '../domain/evidence-kind.js';

/** A proof on a union's shelf. */
export interface EvidenceView {
  readonly id: string;
  readonly unionId: string;
  readonly sha256: string;
  /** bytes */
  readonly size: number;
  readonly mediaType: string;
  /** a label, never a path */
  readonly name: string;
  /** code of an evidence type of the catalogue */
  readonly kind: string;
  /** of `view_only` proofs no bytes exist: only hash and conclusion */
  readonly storage: Exclude<StorageRule, 'system'>;
  readonly conclusion: string;
  readonly periodFrom: CalendarDate;
  readonly periodTo: CalendarDate | null;
  readonly uploadedAt: Date;
}

/** A proof put to an indicator. */
export interface LinkedEvidenceView extends EvidenceView {
  readonly indicatorCode: string;
}

export interface ShelfItem extends EvidenceView {
  readonly links: readonly { readonly assessmentId: string; readonly indicatorCode: string }[];
}

export interface ShelfFilter {
  /** part of the name or of the conclusion */
  readonly search?: string | undefined;
  readonly kind?: string | undefined;
  /** from 1 */
  readonly page?: number;
}

export interface ShelfPage {
  readonly rows: readonly ShelfItem[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** Hint for reviewers: the same bytes are on another union's shelf. Never shown to unions. */
export interface SameContentHint {
  readonly evidenceId: string;
  readonly otherUnionId: string;
  readonly otherUnionName: string;
}

/** What a reviewer found when the original was shown. */
export interface EvidenceCheckView {
  readonly evidenceId: string;
  readonly confirmed: boolean;
  readonly note: string;
  readonly checkedBy: string;
  readonly checkedAt: Date;
}
