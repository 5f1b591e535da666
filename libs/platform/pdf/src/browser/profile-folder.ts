import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Longer than any browser lives: an idle one is closed after minutes, a busy one after its uses. */
const ABANDONED_AFTER_MS = 24 * 3_600_000;

/** A browser's own folder for its profile and temporary files; clears what killed processes left behind. */
export async function newProfileFolder(varDir: string): Promise<string> {
  const profiles = join(varDir, 'chromium', 'profiles');
  await mkdir(profiles, { recursive: true, mode: 0o700 });
  for (const name of await readdir(profiles)) {
    const folder = join(profiles, name);
    const found = await stat(folder).catch(() => null);
    if (found && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS) {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return mkdtemp(join(profiles, 'profile-'));
}
