import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueDocument } from '#rating';
import {
  createViewRenderer,
  documentContext,
  loadLocales,
  type Locale,
  projectRoot,
  Translator,
} from '#views';
import { parse } from 'yaml';
import { type CatalogueView, catalogueView } from './catalogue-view.js';
import { wordsIn } from './words-in.js';

const document = parse(
  readFileSync(join(projectRoot(), 'libs/features/catalogue/data/star-union-default.yaml'), 'utf8'),
) as CatalogueDocument;
const translator = new Translator(loadLocales(join(projectRoot(), 'locales')));
const view = (locale: Locale): CatalogueView => catalogueView(document, wordsIn(translator, locale));
const indicatorIn = (locale: Locale, code: string) =>
  view(locale)
    .categories.flatMap(({ items }) => items.flatMap(({ indicators }) => indicators))
    .find((indicator) => indicator.code === code)!;
const bands = (code: string) =>
  indicatorIn('zh-CN', code).bands.map(({ condition, points }) => `${condition} ${points / 100}`);

it('counts 7 categories, 18 items, 57 indicators and 100 points', () => {
  expect(view('zh-CN').shape).toEqual({ categories: 7, items: 18, indicators: 57, points: '100' });
});

it('says a ratio’s bands in percent', () => {
  expect(bands('C1.1')).toEqual([
    '达到 95% 4',
    '达到 90% 3.5',
    '达到 85% 3',
    '达到 80% 2.5',
    '达到 70% 1.5',
    '达到 60% 1',
    '其他 0',
  ]);
});

it.each([
  ['A1.1', '达到 2 件 1.5'],
  ['A1.2', '具备 4 项 1.5'],
  ['C2.1', '本届任期届满日期 ≥ 截止日 2'],
  ['C2.2', '依法选举、任前公示满七天并报批 1.5'],
  ['C3.1', '距今 366 天以内 1.5'],
  ['C3.2', '达到 95% 3'],
])('%s begins with: %s', (code, first) => {
  expect(bands(code)[0]).toBe(first);
});

it('gives every indicator at least two bands and none above its points', () => {
  const all = view('zh-CN').categories.flatMap(({ items }) => items.flatMap(({ indicators }) => indicators));
  expect(all).toHaveLength(57);
  for (const { points, bands: ofOne } of all) {
    expect(ofOne.length).toBeGreaterThan(1);
    expect(Math.max(...ofOne.map((band) => band.points))).toBe(points);
  }
});

it('shows an article only for a statute that was read', () => {
  const all = view('zh-CN').categories.flatMap(({ items }) => items.flatMap(({ indicators }) => indicators));
  const cited = all.flatMap(({ basis }) => basis).filter(({ article }) => article !== null);
  expect(cited.length).toBeGreaterThan(50);
  expect(new Set(cited.map(({ status }) => status))).toEqual(new Set(['已核对法律原文']));
});

it('says each star’s conditions', () => {
  expect(view('zh-CN').stars[2]).toEqual({
    star: 3,
    minPoints: 9000,
    floor: 0.7,
    gates: expect.any(Number),
    prerequisites: ['工会已批准成立满24个月', '持有二星工会满 12 个月（首轮评价除外）'],
  });
});

it.each(['zh-CN', 'en'] as const)('renders in %s', (locale) => {
  const html = createViewRenderer().render(
    'public/catalogue',
    { catalogue: view(locale) },
    documentContext(locale, 'x', { medium: 'screen' }),
  );
  expect(html.match(/class="indicator-row"/g)).toHaveLength(57);
});
