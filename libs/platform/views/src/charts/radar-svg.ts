import 'echarts/lib/chart/radar.js';
import 'echarts/lib/component/legendPlain.js';
import 'echarts/lib/component/radar.js';
import type { RadarChart } from './chart-spec.js';
import { wrapLabel } from './wrap-label.js';
import { CHART_LINE, CHART_TEXT, renderSvg } from './render-svg.js';

/** As wide as a phone shows it, so that the words keep their size there. */
const SIZE = { width: 360, height: 320 };

export function radarSvg(chart: RadarChart): string {
  const several = chart.series.length > 1;
  return renderSvg(
    {
      legend: { show: several, bottom: 0, textStyle: CHART_TEXT, selectedMode: false },
      radar: {
        center: ['50%', several ? '47%' : '50%'],
        radius: '58%',
        indicator: chart.axes.map(({ label, max }) => ({ name: wrapLabel(label), max })),
        axisName: { ...CHART_TEXT, lineHeight: 16 },
        axisLine: { lineStyle: { color: CHART_LINE } },
        splitLine: { lineStyle: { color: CHART_LINE } },
        splitArea: { show: false },
      },
      series: [
        {
          type: 'radar',
          silent: true,
          symbolSize: 6,
          data: chart.series.map(({ name, values }, index) => ({
            name,
            value: values.map((value) => value ?? '-'),
            areaStyle: { opacity: index === 0 ? 0.15 : 0 },
          })),
        },
      ],
    },
    SIZE,
    chart.summary,
  );
}
