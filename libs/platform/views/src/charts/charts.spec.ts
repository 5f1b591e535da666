import { type BarChart, barSvg, type RadarChart, radarSvg } from '../index.js';
import { chartFigure } from './chart-figure.js';
import { wrapLabel } from './wrap-label.js';

const radar: RadarChart = {
  kind: 'radar',
  title: '七类得分',
  summary: 'A 类 <10.00> 分，满分 12 分',
  axes: [
    { label: 'A 党政工共建', max: 12 },
    { label: 'B <script>', max: 10 },
    { label: 'C 组织建设', max: 20 },
  ],
  series: [
    { name: '本会', values: [10, 4.25, 18] },
    { name: '同类平均', values: [9, null, 15] },
  ],
};
const bar: BarChart = {
  kind: 'bar',
  title: '各星级家数',
  summary: '三星 9 家',
  categories: ['三星', '二星'],
  series: [{ name: '家数', values: [9, 14] }],
};

describe.each([
  ['radar', () => radarSvg(radar)],
  ['bar', () => barSvg(bar)],
])('%s chart', (_, draw) => {
  it('carries nothing a strict content security policy blocks', () => {
    expect(draw()).not.toMatch(/ style=|<style|<script|\son\w+=|class=/);
  });

  it('is the same text each time', () => {
    expect(draw()).toBe(draw());
  });

  it('is named for those who cannot see it', () => {
    expect(draw()).toMatch(/^<svg role="img" aria-label="[^"]+"/);
  });
});

describe('radarSvg', () => {
  it('escapes what it writes', () => {
    const svg = radarSvg(radar);
    expect(svg).toContain('aria-label="A 类 &lt;10.00&gt; 分，满分 12 分"');
    expect(svg).toContain('B &lt;script&gt;');
  });

  it('scales with its place: a view box and no fixed size', () => {
    expect(radarSvg(radar)).toMatch(/^<svg [^>]*viewBox="0 0 360 320">/);
    expect(radarSvg(radar)).not.toMatch(/^<svg [^>]*width=/);
  });
});

describe('chartFigure', () => {
  it('offers every number as a table, a gap as a dash', () => {
    const html = chartFigure(radar, '查看数据');
    expect(html).toContain('<summary>查看数据</summary>');
    expect(html).toContain(
      '<th scope="row">B &lt;script&gt;</th><td class="num">4.25</td><td class="num">—</td>',
    );
  });
});

it.each([
  ['A 党政工共建', 'A 党政工共建'],
  ['F 素质建设与建功立业', 'F 素质建设与\n建功立业'],
  ['E Rights protection and services', 'E Rights\nprotection\nand services'],
])('wrapLabel(%j)', (label, wrapped) => {
  expect(wrapLabel(label)).toBe(wrapped);
});
