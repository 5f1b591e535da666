import type { StarGap } from '#rating';
import type { SheetPage } from './sheet-page.js';

export interface Standing {
  readonly total: number;
  readonly star: number;
  readonly gap: StarGap | null;
}

const TWO_DIGITS = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export function points(value: number): string {
  return TWO_DIGITS.format(value);
}

/** Brings the star bar up to date. */
export function showStanding(page: SheetPage, { total, star, gap }: Standing): void {
  const bar = document.getElementById('star-bar');
  if (!bar) return;
  set(bar, 'total', points(total));
  bar.querySelector('[data-bar="filled"]')?.setAttribute('width', `${total}%`);
  const stars = bar.querySelector<HTMLElement>('[data-bar="stars"] .stars');
  stars?.setAttribute('aria-label', page.text(`stars.${star}`));
  stars?.querySelectorAll('.star').forEach((mark, index) => {
    mark.classList.toggle('star-off', index >= star);
  });
  const link = bar.querySelector<HTMLAnchorElement>('[data-bar="gap"]');
  if (link) {
    link.href = '/plan';
    link.textContent = gap ? gapText(page, gap) : page.text('bar.top');
  }
}

/** Some entries stand against computing: the link leads to them. */
export function showProblems(page: SheetPage, count: number): void {
  const link = document.querySelector<HTMLAnchorElement>('#star-bar [data-bar="gap"]');
  if (!link) return;
  link.href = '/assessment/check';
  link.textContent = page.text('bar.problems', { count });
}

function gapText(page: SheetPage, gap: StarGap): string {
  return [
    page.text('gap.to', { star: page.text(`stars.${gap.star}`) }),
    gap.points > 0 ? page.text('gap.points', { points: points(gap.points) }) : '',
    gap.gates.length > 0 ? page.text('gap.gates', { count: gap.gates.length }) : '',
    gap.others > 0 ? page.text('gap.others', { count: gap.others }) : '',
  ].join('');
}

function set(bar: HTMLElement, name: string, text: string): void {
  const place = bar.querySelector(`[data-bar="${name}"]`);
  if (place) place.textContent = text;
}
