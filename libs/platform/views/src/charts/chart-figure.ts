import Handlebars from 'handlebars';
import { barSvg } from './bar-svg.js';
import type { ChartSeries, ChartSpec } from './chart-spec.js';
import { radarSvg } from './radar-svg.js';

const text = (value: string): string => Handlebars.escapeExpression(value);

/** The picture with its name and, folded away, the table of its numbers. */
export function chartFigure(chart: ChartSpec, dataLabel: string): string {
  const svg = chart.kind === 'radar' ? radarSvg(chart) : barSvg(chart);
  const rows = chart.kind === 'radar' ? chart.axes.map(({ label }) => label) : chart.categories;
  return `<figure class="chart"><figcaption>${text(chart.title)}</figcaption>${svg}<details class="chart-data d-print-none"><summary>${text(dataLabel)}</summary>${table(chart.title, rows, chart.series)}</details></figure>`;
}

function table(caption: string, rows: readonly string[], series: readonly ChartSeries[]): string {
  const head = series.map(({ name }) => `<th scope="col" class="num">${text(name)}</th>`).join('');
  const body = rows.map((row, index) => {
    const cells = series.map(({ values }) => `<td class="num">${text(String(values[index] ?? '—'))}</td>`);
    return `<tr><th scope="row">${text(row)}</th>${cells.join('')}</tr>`;
  });
  return `<table class="table"><caption>${text(caption)}</caption><thead><tr><td></td>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
