/** Kangxi and other radicals, which a font draws with the glyphs of the characters they look like. */
const RADICALS = { first: 0x2e80, last: 0x2fdf };
/** CJK symbols and everything after: where the characters themselves are. */
const CHARACTERS_FROM = 0x3000;

const SEGMENTED_COVERAGE = 12;
const HEADER = 16;
const GROUP = 12;

interface Group {
  readonly first: number;
  readonly last: number;
  readonly glyph: number;
}

/**
 * A browser notes for every glyph the lowest code point that leads to it, so a PDF says ⼯ (U+2F2F)
 * where 工 was printed, and neither searching nor copying finds the word. Here the radicals that share
 * a glyph with a character are taken out of the font's character map.
 * @param font a TrueType file; changed in place
 */
export function makeSearchable(font: Buffer): Buffer {
  for (const at of unicodeMaps(font)) {
    const groups = readGroups(font, at);
    const characters = new Set(
      groups.filter(({ first }) => first >= CHARACTERS_FROM).flatMap((group) => glyphs(group)),
    );
    const kept = groups.flatMap((group) =>
      isRadical(group) ? single(group).filter(({ glyph }) => !characters.has(glyph)) : [group],
    );
    writeGroups(font, at, kept);
  }
  return font;
}

/** What to print instead of the radicals that were taken out. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'));
}

/** Places of the character maps that cover all of Unicode; several encodings may share one. */
function unicodeMaps(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) throw new Error('not a TrueType font with a character map');
  const cmap = font.readUInt32BE(entry + 8);
  const maps = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4),
  );
  return new Set(maps.filter((at) => font.readUInt16BE(at) === SEGMENTED_COVERAGE));
}

function readGroups(font: Buffer, at: number): Group[] {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => {
    const group = at + HEADER + GROUP * index;
    return {
      first: font.readUInt32BE(group),
      last: font.readUInt32BE(group + 4),
      glyph: font.readUInt32BE(group + 8),
    };
  });
}

/** @param groups take no more room than those they replace */
function writeGroups(font: Buffer, at: number, groups: readonly Group[]): void {
  if (groups.length > font.readUInt32BE(at + 12)) throw new Error('the character map would not fit');
  font.writeUInt32BE(HEADER + GROUP * groups.length, at + 4);
  font.writeUInt32BE(groups.length, at + 12);
  groups.forEach(({ first, last, glyph }, index) => {
    const group = at + HEADER + GROUP * index;
    font.writeUInt32BE(first, group);
    font.writeUInt32BE(last, group + 4);
    font.writeUInt32BE(glyph, group + 8);
  });
}

function isRadical({ first, last }: Group): boolean {
  return first >= RADICALS.first && last <= RADICALS.last;
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
