import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LOCALES, type Locale } from './locale.js';

/** Nested texts; a leaf may use i18next's `{{param}}` and the suffixes `_one`, `_other`. */
export interface LocaleTexts {
  readonly [key: string]: string | LocaleTexts;
}

/** Reads `<directory>/<locale>/<namespace>.json`; the namespace becomes the first part of every key. */
export function loadLocales(directory: string): Record<Locale, LocaleTexts> {
  const read = (locale: Locale): LocaleTexts =>
    Object.fromEntries(
      readdirSync(join(directory, locale))
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => [basename(file, '.json'), readTexts(join(directory, locale, file))]),
    );
  return Object.fromEntries(LOCALES.map((locale) => [locale, read(locale)])) as Record<Locale, LocaleTexts>;
}

function readTexts(file: string): LocaleTexts {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LocaleTexts;
  } catch (cause) {
    throw new Error(`${file} is not JSON`, { cause });
  }
}
