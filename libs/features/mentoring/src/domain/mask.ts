import type { FieldError } from '#kernel';

/** A rectangle that covers part of a picture, in tenths of a percent of its width and height. */
export interface Mask {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const MOST_MASKS = 40;
const WHOLE = 1000;

/** As typed: percents with at most one decimal. */
export type MaskDraft = Readonly<Record<keyof Mask, string>>;

const SIDES = ['left', 'top', 'width', 'height'] as const;
const PERCENT = /^\d{1,3}(\.\d)?$/;

/** Reads rectangles; rows left empty are none. What is wrong is said at `/masks`. */
export function readMasks(drafts: readonly MaskDraft[]): {
  readonly masks: Mask[];
  readonly errors: FieldError[];
} {
  const given = drafts.filter((draft) => SIDES.some((side) => draft[side].trim() !== ''));
  const masks = given.map((draft) => ({
    left: tenths(draft.left),
    top: tenths(draft.top),
    width: tenths(draft.width),
    height: tenths(draft.height),
  }));
  const wrong = masks.findIndex((mask) => !isInside(mask));
  const errors: FieldError[] = [];
  if (wrong >= 0) errors.push({ pointer: '/masks', code: 'mentoring.mask', params: { row: wrong + 1 } });
  if (masks.length > MOST_MASKS)
    errors.push({ pointer: '/masks', code: 'mentoring.masks_too_many', params: { max: MOST_MASKS } });
  return { masks, errors };
}

/** The rectangle in whole pixels: never smaller than it was drawn. */
export function pixelsOf({ left, top, width, height }: Mask, size: { width: number; height: number }) {
  const x = Math.floor((left * size.width) / WHOLE);
  const y = Math.floor((top * size.height) / WHOLE);
  return {
    left: x,
    top: y,
    width: Math.max(1, Math.min(size.width, Math.ceil(((left + width) * size.width) / WHOLE)) - x),
    height: Math.max(1, Math.min(size.height, Math.ceil(((top + height) * size.height) / WHOLE)) - y),
  };
}

/** NaN for what is no percent. */
function tenths(typed: string): number {
  const text = typed.trim();
  return PERCENT.test(text) ? Math.round(Number(text) * 10) : Number.NaN;
}

function isInside({ left, top, width, height }: Mask): boolean {
  return left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= WHOLE && top + height <= WHOLE;
}
