import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const SHELLS = ['chrome-headless-shell', 'chromium-headless-shell'];
const FULL_BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FOLDERS = ['/usr/local/bin', '/usr/bin'];

/** Headless shells on this machine, those of `npx puppeteer browsers install` (newest first) included. */
export function installedShells(home: string = homedir()): string[] {
  const cache = join(home, '.cache/puppeteer/chrome-headless-shell');
  const cached = existsSync(cache)
    ? readdirSync(cache)
        .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
        .map((version) => join(cache, version, 'chrome-headless-shell-linux64/chrome-headless-shell'))
    : [];
  return [...named(SHELLS), ...cached].filter((path) => existsSync(path));
}

/** Whole browsers: they print the same, several times slower. */
export function installedBrowsers(): string[] {
  return named(FULL_BROWSERS).filter((path) => existsSync(path));
}

function named(names: readonly string[]): string[] {
  return names.flatMap((name) => FOLDERS.map((folder) => join(folder, name)));
}
