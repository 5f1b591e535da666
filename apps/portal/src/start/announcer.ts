import { join } from 'node:path';
import { loadLocales, LOCALES, projectRoot, type TextParams, Translator } from '#views';

/** What the program says to whoever started it: every line in both languages, because nobody has chosen one yet. */
export class Announcer {
  private readonly translator = new Translator(loadLocales(join(projectRoot(), 'locales')));

  constructor(private readonly write: (line: string) => void) {}

  /** @param key below `portal.start` */
  say(key: string, params: TextParams = {}): void {
    this.write(this.text(`portal.start.${key}`, params));
  }

  /** Lines that are data. */
  list(lines: readonly string[]): void {
    for (const line of lines) this.write(`  ${line}`);
  }

  text(key: string, params: TextParams = {}): string {
    const texts = LOCALES.map((locale) => this.translator.t(locale, key, params));
    return [...new Set(texts)].join('  ');
  }
}
