import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The family that documents name; TrueType, so that it is embedded small and searchable. */
export const FONT_FAMILY = 'Noto Sans SC';

const FONTS = '@expo-google-fonts/noto-sans-sc/';
const WEIGHTS = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'];
/** Only for characters that the family lacks. */
const SYSTEM_FONTS = '/usr/share/fonts';

/**
 * Tells fontconfig where the npm package keeps its fonts, instead of each document bringing 20 MB along:
 * the file is mapped into memory once and there before the first document.
 * @returns the path for `FONTCONFIG_FILE`
 */
export async function writeFontConfig(varDir: string): Promise<string> {
  const folder = join(varDir, 'chromium', 'fonts');
  const file = join(folder, 'fonts.conf');
  const { resolve } = createRequire(import.meta.url);
  const directories = [...WEIGHTS.map((weight) => dirname(resolve(FONTS + weight))), SYSTEM_FONTS];
  const draft = `${file}.${process.pid}`;
  await mkdir(folder, { recursive: true });
  await writeFile(
    draft,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${directories.map((directory) => `<dir>${escapeXml(directory)}</dir>`).join('\n')}
<cachedir>${escapeXml(join(folder, 'cache'))}</cachedir>
</fontconfig>
`,
  );
  await rename(draft, file);
  return file;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
