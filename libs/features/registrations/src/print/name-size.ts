/** How large a name may be printed on a badge. */
export type NameSize = 'large' | 'medium' | 'small';

/** Chinese characters are about twice as wide as Latin letters; 83 mm hold 8 of them at 28 pt, 12 at 19 pt. */
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u;
const LARGE = 8;
const MEDIUM = 12;

export function nameSize(name: string): NameSize {
  const width = Array.from(name).reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.55), 0);
  return width <= LARGE ? 'large' : width <= MEDIUM ? 'medium' : 'small';
}
