import type { HelperDelegate, HelperOptions } from 'handlebars';
import type { TextParams } from '../i18n/text-pattern.js';
import type { Translator } from '../i18n/translator.js';
import { contextOf, optionsOf } from './helper-context.js';

/** Texts of `locales/` and small string work. */
export function textHelpers(translator: Translator): Readonly<Record<string, HelperDelegate>> {
  return {
    /** `{{t "assessment.title" n=3}}` */
    t: ((key: unknown, options: HelperOptions) => {
      if (typeof key !== 'string') throw new TypeError(`{{t}} needs a key, got ${String(key)}`);
      const params = options.hash as TextParams;
      return translator.t(
        contextOf(options).locale,
        key,
        Object.keys(params).length > 0 ? params : undefined,
      );
    }) as HelperDelegate,
    /** `{{plural 3 "register.unions"}}`: the form of the key for that number, with `{{count}}` in it. */
    plural: ((count: number, key: string, options: HelperOptions) =>
      translator.t(contextOf(options).locale, key, {
        ...(options.hash as TextParams),
        count,
      })) as HelperDelegate,
    concat: ((...args: unknown[]) => {
      optionsOf(args);
      return args.slice(0, -1).map(String).join('');
    }) as HelperDelegate,
    /** For `data-` attributes: escaped like any other text. */
    json: ((value: unknown) => JSON.stringify(value)) as HelperDelegate,
  };
}
