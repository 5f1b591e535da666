import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { makeSearchable, inSearchableCharacters } from './searchable-font.js';

/** Code point → glyph, read independently of the code under test. */
function characterMap(font: Buffer): Map<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.length);
  const cmap = font.indexOf('cmap');
  const start = view.getUint32(cmap + 8);
  const map = new Map<number, number>();
  for (let encoding = 0; encoding < view.getUint16(start + 2); encoding += 1) {
    const at = start + view.getUint32(start + 8 + 8 * encoding);
    if (view.getUint16(at) !== 12) continue;
    for (let group = at + 16; group < at + view.getUint32(at + 4); group += 12) {
      for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code += 1) {
        map.set(code, view.getUint32(group + 8) + code - view.getUint32(group));
      }
    }
  }
  return map;
}

describe('a searchable font', () => {
  const file = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  );
  const original = characterMap(readFileSync(file));
  const searchable = characterMap(makeSearchable(readFileSync(file)));

  it('leads to no character’s glyph from a radical', () => {
    const glyphs = new Set([...searchable].filter(([code]) => code >= 0x3000).map(([, glyph]) => glyph));
    const shared = [...searchable].filter(
      ([code, glyph]) => code >= 0x2e80 && code < 0x2fe0 && glyphs.has(glyph),
    );
    expect(shared).toEqual([]);
  });

  it('draws everything else as before', () => {
    const gone = [...original].filter(([code, glyph]) => searchable.get(code) !== glyph);
    const radicals = gone.filter(([code]) => code >= 0x2e80 && code < 0x2fe0);
    expect(radicals.length).toBeGreaterThan(200);
    expect(gone.length - radicals.length).toBeLessThanOrEqual(4);
    for (const character of '工会一二三企业职工（），。～–ABC012') {
      expect(searchable.get(character.codePointAt(0)!)).toBe(original.get(character.codePointAt(0)!));
    }
  });

  it('refuses what is no font', () => {
    expect(() => makeSearchable(Buffer.alloc(64))).toThrow('not a TrueType font');
  });
});

it('prints the characters for the doubles that someone pasted', () => {
  expect(inSearchableCharacters('3‒5〜7')).toBe('3–5～7');
  expect(inSearchableCharacters('企业⼯会，⼀星')).toBe('企业工会，一星');
});
