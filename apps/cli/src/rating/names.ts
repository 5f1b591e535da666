import type { Texts } from '../texts/texts.js';

/** The name that the catalogue gives in the language of the command. */
export function nameOf(
  named: { readonly name_zh: string; readonly name_en: string },
  { language }: Texts,
): string {
  return language === 'en' ? named.name_en : named.name_zh;
}
