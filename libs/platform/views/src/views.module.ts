import { join } from 'node:path';
import { Clock, systemClock } from '#kernel';
import { Global, Logger, Module } from '@nestjs/common';
import { AssetManifest } from './assets/asset-manifest.js';
import { createViewRenderer } from './create-view-renderer.js';
import { loadLocales } from './i18n/load-locales.js';
import { Translator } from './i18n/translator.js';
import { projectRoot } from './project-paths.js';
import { ViewRenderer } from './view-renderer.js';

const logger = new Logger('Views');

/** In a running portal a missing text is shown as its key and logged; a page is not lost for it. */
function logMissing(locale: string, key: string): string {
  logger.error(`no text "${key}" in ${locale}`);
  return key;
}

@Global()
@Module({
  providers: [
    {
      provide: Translator,
      useFactory: () => new Translator(loadLocales(join(projectRoot(), 'locales')), logMissing),
    },
    {
      provide: AssetManifest,
      useFactory: () => AssetManifest.read(join(projectRoot(), 'dist/assets/manifest.json')),
    },
    {
      provide: ViewRenderer,
      inject: [Translator, AssetManifest, { token: Clock, optional: true }],
      useFactory: (translator: Translator, assets: AssetManifest, clock: Clock = systemClock) =>
        createViewRenderer({ translator, assets, clock }),
    },
  ],
  exports: [Translator, AssetManifest, ViewRenderer],
})
export class ViewsModule {}
