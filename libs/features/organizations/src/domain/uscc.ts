/** GB 32100-2015 table 1: digits and capitals without I, O, S, V, Z; a character's value is its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
/** GB 32100-2015 §5: the weight of place i (from 1) is 3^(i−1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type UsccProblem = 'uscc_length' | 'uscc_character' | 'uscc_check_digit';

/** As typed on a phone: full-width characters, lower case and blanks between groups are no mistake. */
export function normalizeUscc(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/** What is wrong with a normalized unified social credit code (统一社会信用代码); null when nothing is. */
export function usccProblem(uscc: string): UsccProblem | null {
  if (Array.from(uscc).length !== LENGTH) return 'uscc_length';
  if (!/^[1-9A-HJ-NP-RTUW-Y]\w\d{6}/.test(uscc) || valuesOf(uscc).includes(-1)) return 'uscc_character';
  return uscc.endsWith(usccCheckDigit(uscc.slice(0, -1))) ? null : 'uscc_check_digit';
}

/** @param body the first 17 characters @returns the 18th */
export function usccCheckDigit(body: string): string {
  const sum = valuesOf(body).reduce((total, value, place) => total + value * (WEIGHTS[place] ?? 0), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function valuesOf(text: string): number[] {
  return Array.from(text, (character) => ALPHABET.indexOf(character));
}
