import type { CalendarDate } from '#kernel';
import type { FactKind } from './fact-kind.js';

/** `fen`: a benefit measured in money; what is counted then is one piece. */
export type FactUnit = 'times' | 'items' | 'fen';

/** What a fact follows from, as a reader finds it again. */
export interface FactSource {
  /** activity, project, problem, mentoring, scan */
  readonly type: string;
  readonly id: string;
  readonly title: string;
  /** page of the source, beginning with `/`; null: it has none */
  readonly path: string | null;
}

/** What a feature tells: it happened, and these unions have it. */
export interface FactDraft {
  readonly kind: FactKind;
  readonly unions: readonly string[];
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** whole, at least 1 */
  readonly quantity: number;
  readonly unit: FactUnit;
  readonly source: FactSource;
}

/** Everything a signature covers. */
export interface FactContent extends Omit<FactDraft, 'unions'> {
  readonly id: string;
  readonly districtId: string;
  readonly unionId: string;
  /** how often the same fact had been withdrawn before */
  readonly revision: number;
  readonly recordedAt: Date;
}

/** A withdrawal as it is signed; the fact it is about stays as it was. */
export interface WithdrawalContent {
  readonly id: string;
  readonly districtId: string;
  readonly factId: string;
  readonly reason: string;
  readonly withdrawnAt: Date;
}

/** How many pieces a fact counts for. */
export function piecesOf({ quantity, unit }: Pick<FactDraft, 'quantity' | 'unit'>): number {
  return unit === 'fen' ? 1 : quantity;
}
