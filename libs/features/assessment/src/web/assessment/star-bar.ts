import { starGap, type Rating } from '#rating';
import { hundredths } from '../../domain/result/hundredths.js';
import type { SheetCase } from '../../queries/sheet-cases.js';

export interface StarBarGap {
  readonly star: number;
  /** hundredths */
  readonly points: number;
  readonly gates: number;
  readonly others: number;
}

export interface StarBar {
  /** hundredths; null: nothing can be computed yet */
  readonly total: number | null;
  readonly star: number;
  /** of the width of partials/star-meter */
  readonly filled: string;
  readonly marks: readonly { readonly x: string; readonly star: number; readonly points: number }[];
  readonly gap: StarBarGap | null;
  /** how many facts or values stand against computing */
  readonly problems: number;
}

/** Model of assessment/star-bar: always in view while answering. */
export function starBar({ rating, problems, catalogue }: SheetCase): StarBar {
  return {
    total: hundredths(rating?.total ?? null),
    star: rating?.star ?? 0,
    filled: `${rating?.total ?? 0}%`,
    marks: catalogue.stars.map(({ star, document }) => ({
      x: `${document.min_points}%`,
      star,
      points: document.min_points,
    })),
    gap: rating && gapOf(rating),
    problems: problems.length,
  };
}

export function gapOf(rating: Rating): StarBarGap | null {
  const gap = starGap(rating);
  return (
    gap && {
      star: gap.star,
      points: hundredths(gap.points),
      gates: gap.gates.length,
      others: gap.others,
    }
  );
}
