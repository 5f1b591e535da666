/** 副主席、秘书长、秘书; the chair rotates and has terms of their own. */
export const SEAT_KINDS = ['vice_chair', 'secretary_general', 'secretary'] as const;

export type SeatKind = (typeof SEAT_KINDS)[number];

export function isSeatKind(value: unknown): value is SeatKind {
  return SEAT_KINDS.some((kind) => kind === value);
}
