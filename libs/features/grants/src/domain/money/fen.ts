/** Largest amount anybody may type: 100,000,000 yuan. Every sum of them stays an exact integer in JavaScript. */
export const MOST_FEN = 10_000_000_000;

export type YuanProblem = 'not_money' | 'too_many_places' | 'too_much';

/** Up to nine digits of yuan, with or without separators between thousands, and optionally places. */
const YUAN = /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d+))?$/;

/**
 * An amount as people type it in yuan (`5,000`, `１２３.５`, `88.80 元`), as integer fen. Never through a
 * floating-point number: 0.29 yuan is 29 fen.
 */
export function parseYuan(text: string): number | YuanProblem {
  const typed = text.normalize('NFKC').replace(/[\s元¥]/g, '');
  const [, whole = '', places = ''] = YUAN.exec(typed) ?? [];
  if (whole === '') return /^\d[\d,]*(\.\d*)?$/.test(typed) ? 'too_much' : 'not_money';
  if (places.length > 2) return 'too_many_places';
  const fen = Number(whole.replaceAll(',', '')) * 100 + Number(places.padEnd(2, '0'));
  return fen > MOST_FEN ? 'too_much' : fen;
}

/** Fen as yuan for a control or a file: `5000.00`, without separators. */
export function yuanText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Fen as yuan for a sentence: `5,000.00`. */
export function yuanWords(fen: number): string {
  return yuanText(fen).replace(/\B(?=(\d{3})+\.)/g, ',');
}

export function sumFen(amounts: Iterable<number>): number {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}
