import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { presentationOnly } from './presentation-only.js';

use([SVGRenderer]);

/** Colours follow the page (light, dark, print); the second value is for documents without our stylesheet. */
export const CHART_COLORS = ['var(--union-red, #c8161d)', 'var(--muted, #586374)', 'var(--note, #175aa8)'];
export const CHART_LINE = 'var(--line, #e3e6eb)';
export const CHART_TEXT = { color: 'currentColor', fontSize: 13 } as const;

export interface SvgSize {
  readonly width: number;
  readonly height: number;
}

/** Draws an ECharts option without a browser. The same option always gives the same text. */
export function renderSvg(option: EChartsCoreOption, size: SvgSize, label: string): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ animation: false, color: CHART_COLORS, textStyle: CHART_TEXT, ...option });
    return presentationOnly(chart.renderToSVGString(), label);
  } finally {
    chart.dispose();
  }
}
