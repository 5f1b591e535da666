import type { Locale, Translator } from '#views';
import type { CatalogueWords } from './catalogue-words.js';

export function wordsIn(translator: Translator, locale: Locale): CatalogueWords {
  const foreign = locale === 'en';
  return {
    foreign,
    say: (key, params) => translator.t(locale, `public.catalogue.${key}`, params),
    name: ({ name_zh, name_en }) => (foreign ? name_en : name_zh),
  };
}
