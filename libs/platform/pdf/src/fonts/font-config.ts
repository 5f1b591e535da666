import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { installOnce } from '../browser/install-once.js';
import { makeSearchable } from './searchable-font.js';

/** The family that documents name; TrueType, so that it is embedded small and as text. */
export const FONT_FAMILY = 'Noto Sans SC';

const FONTS = '@expo-google-fonts/noto-sans-sc';
/** Of what is done to them here; counted up with every change. */
const REVISION = 2;
const FILES = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'];
/** Only for characters that the family lacks, so another copy of it must not be found there. */
const SYSTEM_FONTS = '/usr/share/fonts';
const SYSTEM_COPIES = `${SYSTEM_FONTS}/*NotoSansSC*`;

/**
 * Hands the fonts to fontconfig, instead of each document bringing 20 MB along: a file is mapped into
 * memory once and is there before the first document.
 * @returns the path for `FONTCONFIG_FILE`
 */
export async function prepareFonts(varDir: string): Promise<string> {
  const home = join(varDir, 'chromium', 'fonts');
  const fonts = await installFonts(home);
  const file = join(home, 'fonts.conf');
  const draft = `${file}.${process.pid}`;
  await mkdir(home, { recursive: true });
  await writeFile(
    draft,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>${escapeXml(fonts)}</dir>
<dir>${SYSTEM_FONTS}</dir>
<selectfont><rejectfont><glob>${SYSTEM_COPIES}</glob></rejectfont></selectfont>
<cachedir>${escapeXml(join(home, 'cache'))}</cachedir>
</fontconfig>
`,
  );
  await rename(draft, file);
  return file;
}

async function installFonts(home: string): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const source = dirname(resolve(`${FONTS}/package.json`));
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  return installOnce(join(home, `${version}-${REVISION}`), async (draft) => {
    for (const file of FILES) {
      await writeFile(join(draft, basename(file)), makeSearchable(await readFile(join(source, file))), {
        flush: true,
      });
    }
  });
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
