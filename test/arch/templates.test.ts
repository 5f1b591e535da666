import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createViewRenderer, IconSet, projectRoot } from '#views';
import { iconNames } from '../../apps/portal/assets/icon-names.js';
import { allTemplates } from './support/template-facts.js';

const root = projectRoot();
const BUILT_IN = ['if', 'unless', 'each', 'with', 'lookup', 'inline'];
const HELPERS = new Set([
  ...BUILT_IN,
  ...'t plural concat json date time datetime deadline points decimal percent money'.split(' '),
  ...'eq gt lt not and or icon stars asset chart'.split(' '),
]);
const BUILT_ASSETS = new Set([
  'app.css',
  'checkin.css',
  'icons.svg',
  'favicon.svg',
  ...readdirSync(join(root, 'apps/portal/client'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/ts$/, 'js')),
]);
/** A printed document stands alone, so it may carry its own style sheet. */
const isDocument = (name: string): boolean => name.startsWith('pdf/') || name.startsWith('mail/');

const withoutMustaches = (source: string): string => source.replace(/\{\{[\s\S]*?\}\}/g, '');
const shownText = (source: string): string =>
  withoutMustaches(source)
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<code>[\s\S]*?<\/code>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    // Attributes written by a partial, and addresses.
    .replace(/[\w-]+="[^"]*"|\S*\/\S*/g, ' ')
    .replace(/&[a-z]+;/g, ' ');

describe.each(allTemplates)('templates/$name', ({ name, source, partials, calls, hashes }) => {
  it('escapes everything', () => {
    expect(source).not.toMatch(/\{\{\{|\{\{&/);
  });

  it('has no inline script or style', () => {
    const html = withoutMustaches(source);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/\s(on\w+|hx-on[\w:-]*)=|javascript:/i);
    if (!isDocument(name)) expect(html).not.toMatch(/<style|\sstyle=/);
  });

  it('says nothing outside the locale files', () => {
    expect(source).not.toMatch(/\p{Script=Han}|[，。；：！？（）“”]/u);
    expect(shownText(source)).not.toMatch(/\p{L}{2,}/u);
    for (const [, value = ''] of withoutMustaches(source).matchAll(
      /\s(?:aria-label|title|alt|placeholder)="([^"]*)"/g,
    )) {
      expect(value).not.toMatch(/\p{L}/u);
    }
  });

  it('uses partials that are there', () => {
    const inlines = calls.filter(({ helper }) => helper === 'inline').flatMap(({ literals }) => literals);
    for (const partial of partials) {
      if (partial === '@partial-block' || inlines.includes(partial)) continue;
      expect(existsSync(join(root, 'templates', `${partial}.hbs`)) ? partial : `missing ${partial}`).toBe(
        partial,
      );
    }
  });

  it('calls helpers that are there', () => {
    expect(calls.map(({ helper }) => helper).filter((helper) => !HELPERS.has(helper))).toEqual([]);
  });

  it('loads assets that are built', () => {
    const assets = [
      ...calls.filter(({ helper }) => helper === 'asset').flatMap(({ literals }) => literals),
      ...hashes.filter(({ key }) => key === 'script').map(({ value }) => value),
    ];
    expect(assets.filter((asset) => asset !== null && !BUILT_ASSETS.has(asset))).toEqual([]);
  });
});

it('every icon named anywhere is a Tabler icon', () => {
  expect(() => new IconSet().sprite(iconNames(root))).not.toThrow();
});

it('every template compiles', () => {
  expect(() => createViewRenderer()).not.toThrow();
});
