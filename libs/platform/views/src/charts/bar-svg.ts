import 'echarts/lib/chart/bar.js';
import 'echarts/lib/component/gridSimple.js';
import 'echarts/lib/component/legendPlain.js';
import type { BarChart } from './chart-spec.js';
import { CHART_LINE, CHART_TEXT, renderSvg } from './render-svg.js';

const WIDTH = 360;
const ROW_HEIGHT = 36;
const MARGIN = 44;

export function barSvg(chart: BarChart): string {
  const several = chart.series.length > 1;
  const rows = chart.categories.length * (several ? chart.series.length * 0.75 : 1);
  return renderSvg(
    {
      grid: {
        left: 8,
        right: 32,
        top: 8,
        bottom: several ? 36 : 8,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      legend: { show: several, bottom: 0, textStyle: CHART_TEXT, selectedMode: false },
      xAxis: {
        type: 'value',
        max: chart.max,
        axisLabel: CHART_TEXT,
        splitLine: { lineStyle: { color: CHART_LINE } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: [...chart.categories],
        axisLabel: CHART_TEXT,
        axisLine: { lineStyle: { color: CHART_LINE } },
        axisTick: { show: false },
      },
      series: chart.series.map(({ name, values }) => ({
        name,
        type: 'bar',
        silent: true,
        barMaxWidth: 20,
        label: { show: true, position: 'right', ...CHART_TEXT },
        data: [...values],
      })),
    },
    { width: WIDTH, height: Math.round(rows * ROW_HEIGHT) + MARGIN },
    chart.summary,
  );
}
