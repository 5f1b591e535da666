import type { CalendarDate } from '#kernel';

/** A term of the rotating chair, in calendar months. */
export const TERM_MONTHS = 6;

/** A member that may take the chair. */
export interface RotationMember {
  readonly unionId: string;
  readonly joinedOn: CalendarDate;
  /** when its last term began; null: it never had one */
  readonly chairedOn: CalendarDate | null;
}

/**
 * Whose turn it is: who never had the chair goes before who had it, the longest ago first; among equals the
 * one that joined first. Nothing else counts: neither stars nor activity.
 */
export function rotationOrder(members: readonly RotationMember[]): RotationMember[] {
  return members.toSorted(
    (a, b) =>
      compare(a.chairedOn ?? '', b.chairedOn ?? '') ||
      compare(a.joinedOn, b.joinedOn) ||
      compare(a.unionId, b.unionId),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
