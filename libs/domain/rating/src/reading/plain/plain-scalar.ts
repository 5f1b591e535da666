import { MAX_SIGNIFICANT_DIGITS } from '../../arithmetic/decimal.js';
import { UnusualText } from './unusual-text.js';

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['null', 'Null', 'NULL', '~', ''].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const DECIMAL = /^\d+(?:\.\d+)?$/;
/** Every other form that the core schema takes for a number. */
const OTHER_NUMBER = /^(?:[-+]?(?:\d+|\.\d+|\d+\.\d*)(?:e[-+]?\d+)?|0o[0-7]+|0x[0-9a-f]+|[-+]?\.inf|\.nan)$/i;

/** What an unquoted scalar means in YAML's core schema. */
export function plainScalar(text: string, isText: () => boolean): string | number | boolean | null {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57 && DECIMAL.test(text)) {
    if (isText()) return text;
    if (text.length > MAX_SIGNIFICANT_DIGITS) throw new UnusualText();
    return Number(text);
  }
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (first < 58 && OTHER_NUMBER.test(text)) throw new UnusualText();
  return text;
}
