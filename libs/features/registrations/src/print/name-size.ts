/** How large a name may be printed on a badge. */
export type NameSize = 'large' | 'medium' | 'small';

/** Chinese characters are about twice as wide as Latin letters; 64 mm hold 6, 10 or more of them. */
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u;
const LARGE = 6;
const MEDIUM = 10;

export function nameSize(name: string): NameSize {
  const width = Array.from(name).reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.55), 0);
  return width <= LARGE ? 'large' : width <= MEDIUM ? 'medium' : 'small';
}
