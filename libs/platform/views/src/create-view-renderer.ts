import { join } from 'node:path';
import { type Clock, systemClock } from '#kernel';
import { AssetManifest } from './assets/asset-manifest.js';
import { IconSet } from './assets/icon-set.js';
import { createHelpers } from './helpers/create-helpers.js';
import { loadLocales } from './i18n/load-locales.js';
import { Translator } from './i18n/translator.js';
import { projectRoot } from './project-paths.js';
import { TemplateLibrary } from './template-library.js';
import { ViewRenderer } from './view-renderer.js';

export interface ViewRendererOptions {
  readonly translator?: Translator;
  readonly assets?: AssetManifest;
  readonly clock?: Clock;
  /** The folder with `templates/` and `locales/`. */
  readonly root?: string;
}

/** A renderer without Nest: for the command line and for tests. Missing texts throw. */
export function createViewRenderer(options: ViewRendererOptions = {}): ViewRenderer {
  const root = options.root ?? projectRoot();
  const translator = options.translator ?? new Translator(loadLocales(join(root, 'locales')));
  const helpers = createHelpers({
    translator,
    assets: options.assets ?? AssetManifest.plain(),
    icons: new IconSet(),
  });
  return new ViewRenderer(
    new TemplateLibrary(join(root, 'templates'), helpers),
    options.clock ?? systemClock,
  );
}
