import Handlebars, { type HelperDelegate, type HelperOptions, type SafeString } from 'handlebars';
import type { AssetManifest } from '../assets/asset-manifest.js';
import type { IconSet } from '../assets/icon-set.js';
import type { Translator } from '../i18n/translator.js';
import { contextOf, numberOf } from './helper-context.js';

const MOST_STARS = 3;

export interface AssetHelperNeeds {
  readonly translator: Translator;
  readonly assets: AssetManifest;
  readonly icons: IconSet;
}

/** Files served beside the page, and the two pictures made of them: icons and stars. */
export function assetHelpers({
  translator,
  assets,
  icons,
}: AssetHelperNeeds): Readonly<Record<string, HelperDelegate>> {
  const icon = (name: string, options: HelperOptions, className: string): string =>
    contextOf(options).medium === 'print'
      ? icons.inline(name, className)
      : `<svg class="${className}" aria-hidden="true" focusable="false"><use href="${assets.url('icons.svg')}#${name}"/></svg>`;
  return {
    asset: ((name: string) => assets.url(name)) as HelperDelegate,
    /** `{{icon "home"}}`: decoration only, so the text stands beside it. */
    icon: ((name: unknown, options: HelperOptions) =>
      safe(icon(iconName(name), options, 'icon'))) as HelperDelegate,
    /** `{{stars 2}}`: two of three, read out as 二星. */
    stars: ((count: unknown, options: HelperOptions) => {
      const won = numberOf('stars', count) ?? 0;
      if (!Number.isInteger(won) || won < 0 || won > MOST_STARS) throw new RangeError(`{{stars}} of ${won}`);
      const label = translator.t(contextOf(options).locale, `common.stars.${won}`);
      const marks = Array.from({ length: MOST_STARS }, (_, index) =>
        icon('star-filled', options, index < won ? 'star' : 'star star-off'),
      );
      return safe(
        `<span class="stars" role="img" aria-label="${Handlebars.escapeExpression(label)}">${marks.join('')}</span>`,
      );
    }) as HelperDelegate,
  };
}

/** Icon names go into markup, so nothing but a name gets through. */
function iconName(name: unknown): string {
  if (typeof name === 'string' && /^[a-z0-9-]+$/.test(name)) return name;
  throw new TypeError(`{{icon}} needs a Tabler icon's name, got ${String(name)}`);
}

function safe(markup: string): SafeString {
  return new Handlebars.SafeString(markup);
}
