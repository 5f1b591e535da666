/** The format of a TrueType `cmap` subtable that covers all of Unicode. */
const SEGMENTED_COVERAGE = 12;
const HEADER = 16;
const GROUP = 12;

/** Consecutive code points that lead to consecutive glyphs. */
export interface Group {
  readonly first: number;
  readonly last: number;
  readonly glyph: number;
}

/**
 * Places in a TrueType file of the character maps that cover all of Unicode; several encodings may
 * share one.
 * @throws Error when it is no such file
 */
export function unicodeMaps(font: Buffer): Set<number> {
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

export function readGroups(font: Buffer, at: number): Group[] {
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
export function writeGroups(font: Buffer, at: number, groups: readonly Group[]): void {
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
