import Handlebars, { type HelperDelegate, type HelperOptions } from 'handlebars';
import type { ChartSpec } from '../charts/chart-spec.js';
import { chartFigure } from '../charts/chart-figure.js';
import type { Translator } from '../i18n/translator.js';
import { contextOf } from './helper-context.js';

/** `{{chart radar}}`: markup is made here from data, so no model ever carries markup. */
export function chartHelpers(translator: Translator): Readonly<Record<string, HelperDelegate>> {
  return {
    chart: ((spec: ChartSpec, options: HelperOptions) =>
      new Handlebars.SafeString(
        chartFigure(spec, translator.t(contextOf(options).locale, 'common.chart.data')),
      )) as HelperDelegate,
  };
}
