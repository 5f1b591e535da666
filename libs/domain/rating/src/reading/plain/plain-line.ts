import { UnusualText } from './unusual-text.js';

const SPACE = 32;
const HASH = 35;
const COLON = 58;
const DOUBLE = 34;
const INDICATORS = '-?:,[]{}#&*!|>\'"%@`';

/** The first place from `at` that is no space; at most `end`. */
export function skipSpaces(text: string, at: number, end: number): number {
  let place = at;
  while (place < end && text.charCodeAt(place) === SPACE) place++;
  return place;
}

/** Whether nothing but spaces, or a comment after a space, follows a value that ended before `at`. */
export function isRestBlank(text: string, at: number, end: number): boolean {
  const place = skipSpaces(text, at, end);
  return place === end || (place > at && text.charCodeAt(place) === HASH);
}

/** The closing quote of a quoted scalar without escapes. */
export function closingQuote(text: string, open: number, end: number): number {
  const quote = text.charCodeAt(open);
  for (let at = open + 1; at < end; at++) {
    const char = text.charCodeAt(at);
    if (quote === DOUBLE && char === 92) break;
    if (char !== quote) continue;
    if (quote !== DOUBLE && text.charCodeAt(at + 1) === quote) break;
    return at;
  }
  throw new UnusualText();
}

export function isQuote(char: number): boolean {
  return char === DOUBLE || char === 39;
}

/** The end of an unquoted block scalar that starts at `at`, spaces and a comment behind it left off. */
export function plainEnd(text: string, at: number, end: number): number {
  if (INDICATORS.includes(text.charAt(at))) throw new UnusualText();
  let last = at;
  for (let place = at; place < end; place++) {
    const char = text.charCodeAt(place);
    if (char === HASH && text.charCodeAt(place - 1) === SPACE) break;
    if (char === COLON && isEndOrSpace(text, place + 1, end)) throw new UnusualText();
    if (char !== SPACE) last = place;
  }
  return last + 1;
}

/** The end of an unquoted scalar inside brackets. */
export function plainFlowEnd(text: string, at: number, end: number): number {
  if (INDICATORS.includes(text.charAt(at))) throw new UnusualText();
  let last = at;
  for (let place = at; place < end; place++) {
    const char = text.charAt(place);
    if (char === ',' || char === ']' || char === '}') return last + 1;
    if (char === ':' || char === '#' || char === '[' || char === '{') break;
    if (char !== ' ') last = place;
  }
  throw new UnusualText();
}

export function isEndOrSpace(text: string, at: number, end: number): boolean {
  return at >= end || text.charCodeAt(at) === SPACE;
}
