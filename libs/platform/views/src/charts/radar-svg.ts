import 'echarts/lib/chart/radar.js';
import 'echarts/lib/component/legendPlain.js';
import 'echarts/lib/component/radar.js';
import type { RadarChart } from './chart-spec.js';
import { CHART_LINE, CHART_TEXT, renderSvg } from './render-svg.js';

const SIZE = { width: 480, height: 360 };

export function radarSvg(chart: RadarChart): string {
  const several = chart.series.length > 1;
  return renderSvg(
    {
      legend: { show: several, bottom: 0, textStyle: CHART_TEXT, selectedMode: false },
      radar: {
        center: ['50%', several ? '47%' : '50%'],
        radius: '68%',
        indicator: chart.axes.map(({ label, max }) => ({ name: label, max })),
        axisName: CHART_TEXT,
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
