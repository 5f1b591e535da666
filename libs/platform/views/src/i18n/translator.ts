import i18next, { type i18n, type TFunction } from 'i18next';
import type { LocaleTexts } from './load-locales.js';
import { DEFAULT_LOCALE, type Locale, LOCALES } from './locale.js';
import { type TextParams, TextPattern } from './text-pattern.js';

/** Called for a key without a text; what it returns is shown instead. */
export type OnMissingText = (locale: Locale, key: string) => string;

const throwMissing: OnMissingText = (locale, key) => {
  throw new Error(`no text "${key}" in ${locale}`);
};

const NO_PARAMS: TextParams = {};

/**
 * The texts of `locales/`, by `<namespace>.<rest>`. A missing key throws unless the caller says
 * otherwise, so a test that renders a page fails on it. Which text a key leads to (plurals!) is i18next's
 * to say, once for each form; what was found is kept, because a page asks for hundreds of texts.
 */
export class Translator {
  private readonly engine: i18n;
  private readonly translate: Record<Locale, TFunction>;
  private readonly plurals: Record<Locale, Intl.PluralRules>;
  private readonly patterns: Record<Locale, Map<string, TextPattern>>;

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
      resources: Object.fromEntries(LOCALES.map((locale) => [locale, { translation: texts[locale] }])),
    });
    this.translate = forEach((locale) => this.engine.getFixedT(locale));
    this.plurals = forEach((locale) => new Intl.PluralRules(locale));
    this.patterns = forEach(() => new Map<string, TextPattern>());
  }

  /** The text of `key`; `params.count` picks the plural form. */
  t(locale: Locale, key: string, params?: TextParams): string {
    return this.find(locale, key, params) ?? this.onMissing(locale, key);
  }

  /** The text, or undefined: for keys made from codes, where the caller has a fallback. */
  find(locale: Locale, key: string, params: TextParams = NO_PARAMS): string | undefined {
    const count = typeof params['count'] === 'number' ? params['count'] : null;
    const form = count === null ? key : `${key} ${this.formOf(locale, count)}`;
    const known = this.patterns[locale].get(form);
    if (known) return known.fill(params);
    const text = this.textOf(locale, key, count);
    if (text === undefined) return undefined;
    const pattern = new TextPattern(text);
    this.patterns[locale].set(form, pattern);
    return pattern.fill(params);
  }

  private textOf(locale: Locale, key: string, count: number | null): string | undefined {
    const asked = count === null ? {} : { count };
    if (!this.engine.exists(key, { ...asked, lng: locale })) return undefined;
    const raw = { ...asked, skipInterpolation: true, returnObjects: true };
    const text: unknown = this.translate[locale](key, raw);
    // The beginning of a key leads to a group of texts.
    return typeof text === 'string' ? text : undefined;
  }

  /** Two counts of the same form have the same text; 0 may have one of its own. */
  private formOf(locale: Locale, count: number): string {
    return count === 0 ? '0' : this.plurals[locale].select(count);
  }
}

function forEach<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, T>;
}
