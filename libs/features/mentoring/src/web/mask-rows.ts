import type { MaskDraft } from '../domain/mask.js';

type Column = string | string[] | undefined;

/** The rows of the masking form, whose controls are sent column by column. */
export function maskRows(sides: {
  readonly left?: Column;
  readonly top?: Column;
  readonly width?: Column;
  readonly height?: Column;
}): MaskDraft[] {
  const [left, top, width, height] = [sides.left, sides.top, sides.width, sides.height].map((column) =>
    column === undefined ? [] : [column].flat(),
  );
  const rows = Math.max(left?.length ?? 0, top?.length ?? 0, width?.length ?? 0, height?.length ?? 0);
  return Array.from({ length: rows }, (_, index) => ({
    left: left?.[index] ?? '',
    top: top?.[index] ?? '',
    width: width?.[index] ?? '',
    height: height?.[index] ?? '',
  }));
}
