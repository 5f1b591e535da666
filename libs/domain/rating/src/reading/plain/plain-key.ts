import { isEndOrSpace } from './plain-line.js';
import { UnusualText } from './unusual-text.js';

const KEY = /^[A-Za-z_][A-Za-z0-9_.]*$/;

/** The plain key at a place, its colon and a space after it; not one that the mapping has already. */
export function plainKey(text: string, at: number, end: number, mapping: object): string {
  const colon = text.indexOf(':', at);
  if (colon < 0 || colon >= end || !isEndOrSpace(text, colon + 1, end)) throw new UnusualText();
  const key = text.slice(at, colon);
  if (!KEY.test(key) || key in mapping) throw new UnusualText();
  return key;
}
