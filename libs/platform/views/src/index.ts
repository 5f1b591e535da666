export { AssetManifest } from './assets/asset-manifest.js';
export { IconSet } from './assets/icon-set.js';
export { barSvg } from './charts/bar-svg.js';
export type { BarChart, ChartSeries, ChartSpec, RadarChart } from './charts/chart-spec.js';
export { radarSvg } from './charts/radar-svg.js';
export { createViewRenderer, type ViewRendererOptions } from './create-view-renderer.js';
export { loadLocales, type LocaleTexts } from './i18n/load-locales.js';
export { DEFAULT_LOCALE, isLocale, type Locale, LOCALES, negotiateLocale } from './i18n/locale.js';
export type { TextParams } from './i18n/text-pattern.js';
export { Translator } from './i18n/translator.js';
export { projectRoot } from './project-paths.js';
export { templateNames } from './template-library.js';
export {
  documentContext,
  type Flash,
  type NavItem,
  type ViewContext,
  type ViewUser,
} from './view-context.js';
export { ViewRenderer } from './view-renderer.js';
export { ViewsModule } from './views.module.js';
