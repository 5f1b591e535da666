import i18next, { type i18n, type TFunction } from 'i18next';
import type { LocaleTexts } from './load-locales.js';
import { DEFAULT_LOCALE, type Locale, LOCALES } from './locale.js';

export type TextParams = Readonly<Record<string, string | number>>;

/** Called for a key without a text; what it returns is shown instead. */
export type OnMissingText = (locale: Locale, key: string) => string;

const throwMissing: OnMissingText = (locale, key) => {
  throw new Error(`no text "${key}" in ${locale}`);
};

/**
 * The texts of `locales/`, by `<namespace>.<rest>`. A missing key throws unless the caller says
 * otherwise, so a test that renders a page fails on it.
 */
export class Translator {
  private readonly engine: i18n;
  private readonly translate: Record<Locale, TFunction>;
  /** Texts without parameters, which most are: found once, then read from here. */
  private readonly fixed = new Map<string, string>();

  constructor(
    texts: Record<Locale, LocaleTexts>,
    private readonly onMissing: OnMissingText = throwMissing,
  ) {
    this.engine = i18next.createInstance();
    void this.engine.init({
      initAsync: false,
      lng: DEFAULT_LOCALE,
      supportedLngs: [...LOCALES],
      fallbackLng: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
      resources: Object.fromEntries(LOCALES.map((locale) => [locale, { translation: texts[locale] }])),
    });
    this.translate = Object.fromEntries(
      LOCALES.map((locale) => [locale, this.engine.getFixedT(locale)]),
    ) as Record<Locale, TFunction>;
  }

  /** The text of `key`; `params.count` picks the plural form. */
  t(locale: Locale, key: string, params?: TextParams): string {
    if (params) return this.find(locale, key, params) ?? this.onMissing(locale, key);
    const id = `${locale} ${key}`;
    const known = this.fixed.get(id);
    if (known !== undefined) return known;
    const text = this.find(locale, key);
    if (text === undefined) return this.onMissing(locale, key);
    this.fixed.set(id, text);
    return text;
  }

  /** The text, or undefined: for keys made from codes, where the caller has a fallback. */
  find(locale: Locale, key: string, params: TextParams = {}): string | undefined {
    const asked = { ...params, lng: locale };
    if (!this.engine.exists(key, asked)) return undefined;
    const text: unknown = this.translate[locale](key, { ...params, returnObjects: true });
    // The beginning of a key leads to a group of texts.
    return typeof text === 'string' ? text : undefined;
  }
}
