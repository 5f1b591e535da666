import { readGroups, unicodeMaps, writeGroups, type Group } from './character-map.js';

/** Kangxi and other radicals, which a font draws with the glyphs of the characters they look like. */
const RADICALS = { first: 0x2e80, last: 0x2fdf };
/** CJK symbols and everything after: where the characters themselves are. */
const CHARACTERS_FROM = 0x3000;
/** Signs that share a glyph with the one that people type: figure dash, old angle brackets, wave dash. */
const SIGNS = new Map([
  [0x2012, 0x2013],
  [0x2329, 0x3008],
  [0x232a, 0x3009],
  [0x301c, 0xff5e],
]);

/**
 * A browser notes for every glyph the lowest code point that leads to it, so a PDF says ⼯ (U+2F2F)
 * where 工 was printed, and neither searching nor copying finds the word. Here what shares a glyph with
 * the character that was meant is taken out of the font's character map.
 * @param font a TrueType file; changed in place
 */
export function makeSearchable(font: Buffer): Buffer {
  for (const at of unicodeMaps(font)) {
    const groups = readGroups(font, at);
    const characters = new Set(
      groups.filter(({ first }) => first >= CHARACTERS_FROM).flatMap((group) => glyphs(group)),
    );
    const glyphOf = new Map(groups.flatMap(single).map(({ first, glyph }) => [first, glyph]));
    const isDouble = ({ first: code, glyph }: Group): boolean =>
      isRadical(code) ? characters.has(glyph) : glyphOf.get(SIGNS.get(code) ?? -1) === glyph;
    const kept = groups.flatMap((group) =>
      single(group).some(isDouble) ? single(group).filter((one) => !isDouble(one)) : [group],
    );
    writeGroups(font, at, kept);
  }
  return font;
}

/** The text with what was taken out of the font replaced by what looks the same. */
export function inSearchableCharacters(text: string): string {
  return text.replace(/[\u2e80-\u2fdf\u2012\u2329\u232a\u301c]/g, (double) => {
    const sign = SIGNS.get(double.charCodeAt(0));
    return sign === undefined ? double.normalize('NFKC') : String.fromCharCode(sign);
  });
}

function isRadical(code: number): boolean {
  return code >= RADICALS.first && code <= RADICALS.last;
}

function glyphs({ first, last, glyph }: Group): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => glyph + index);
}

function single(group: Group): Group[] {
  return glyphs(group).map((glyph, index) => {
    const code = group.first + index;
    return { first: code, last: code, glyph };
  });
}
