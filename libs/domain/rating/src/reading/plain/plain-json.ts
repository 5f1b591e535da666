import { MAX_SIGNIFICANT_DIGITS } from '../../arithmetic/decimal.js';
import { UnusualText } from './unusual-text.js';

const QUOTE = 34;
const COLON = 58;
const BACKSLASH = 92;
const MAX_DEPTH = 50;

/**
 * `JSON.parse` with what it hides found out: as many keys must come out as stand in the text, else one is
 * repeated; and no number may have more digits than it can hold, a sign or an exponent.
 */
export function readPlainJson(text: string, isText: (path: string) => boolean): unknown {
  const keys = countKeys(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnusualText();
  }
  if (countEntries(value, '', isText, 0) !== keys) throw new UnusualText();
  return value;
}

/** Colons outside strings. Looks at the numbers on the way. */
function countKeys(text: string): number {
  let keys = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) at = endOfString(text, at);
    else if (char === COLON) keys++;
    else if (isDigit(char)) at = endOfNumber(text, at);
    else if (char === 45) throw new UnusualText();
  }
  return keys;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === BACKSLASH) at++;
    else if (char === QUOTE) return at;
  }
  throw new UnusualText();
}

function endOfNumber(text: string, start: number): number {
  let digits = 0;
  let at = start;
  for (; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 46) continue;
    if (!isDigit(char)) break;
    if (digits > 0 || char !== 48) digits++;
  }
  const next = text.charCodeAt(at) | 32;
  if (digits > MAX_SIGNIFICANT_DIGITS || next === 101) throw new UnusualText();
  return at - 1;
}

function isDigit(char: number): boolean {
  return char >= 48 && char <= 57;
}

function countEntries(
  value: unknown,
  path: string,
  isText: (path: string) => boolean,
  depth: number,
): number {
  if (typeof value === 'number' && isText(path)) throw new UnusualText();
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > MAX_DEPTH) throw new UnusualText();
  let entries = Array.isArray(value) ? 0 : Object.keys(value).length;
  for (const [key, child] of Object.entries(value)) {
    entries += countEntries(child, path === '' ? key : `${path}.${key}`, isText, depth + 1);
  }
  return entries;
}
