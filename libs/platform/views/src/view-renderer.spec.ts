import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fixedClock } from '#kernel';
import { createViewRenderer, documentContext, type ViewRenderer } from './index.js';

const context = documentContext('zh-CN', '星级工会', { medium: 'screen' });

describe('ViewRenderer', () => {
  let root: string;
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const renderer = (): ViewRenderer =>
    createViewRenderer({ root, clock: fixedClock('2026-11-20T01:00:00Z') });
  const render = (source: string, model: object = {}): string => {
    put('templates/web/x/page.hbs', source);
    return renderer().render('x/page', model, context);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'views-'));
    for (const locale of ['zh-CN', 'en']) {
      put(
        `locales/${locale}/common.json`,
        JSON.stringify({
          hello: '你好，{{name}}',
          money: '{{amount}} 元',
          monthDay: '{{month}}月{{day}}日',
          stars: { '0': '未达星级', '2': '二星' },
          deadline: {
            left_other: '还剩 {{count}} 个工作日（{{day}}止）',
            today_other: '今天截止',
            overdue_other: '逾期 {{count}}',
          },
        }),
      );
    }
    put('templates/partials/inner.hbs', '[{{#if secret}}{{secret}}{{/if}}{{> @partial-block this}}]');
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('escapes every value', () => {
    expect(render('{{name}}', { name: '<b title="x">{{t}}' })).toBe(
      '&lt;b title&#x3D;&quot;x&quot;&gt;{{t}}',
    );
  });

  it('fails on a field that the model does not have', () => {
    expect(() => render('{{nmae}}', { name: 'x' })).toThrow(/nmae/);
  });

  it('fails on a list that the model does not have, not on an empty one', () => {
    expect(() => render('{{#each rows}}x{{/each}}', {})).toThrow(
      '{{#each}} of a field that the model does not have',
    );
    expect(render('{{#each rows}}x{{else}}none{{/each}}', { rows: [] })).toBe('none');
  });

  it('fails on a helper that does not exist', () => {
    expect(() => render('{{shout name}}', { name: 'x' })).toThrow(/shout/);
  });

  it('fails on a text that no locale file has', () => {
    expect(() => render('{{t "common.missing"}}')).toThrow('no text "common.missing" in zh-CN');
  });

  it('refuses a model with a class instance, naming where', () => {
    class Union {
      get name(): string {
        return 'hidden';
      }
    }
    expect(() => render('x', { rows: [{ union: new Union() }] })).toThrow(
      'model.rows[0].union is a Union; view models are plain objects',
    );
  });

  it('gives partials nothing of the caller that was not handed over', () => {
    expect(render('{{#> partials/inner}}x{{/partials/inner}}', { secret: 's' })).toBe('[x]');
    expect(render('{{#> partials/inner this}}{{secret}}{{/partials/inner}}', { secret: 's' })).toBe('[ss]');
  });

  it.each([
    ['{{points n}}', { n: 7835 }, '78.35'],
    ['{{points n}}', { n: null }, '—'],
    ['{{percent n}}', { n: 107 / 120 }, '89.17%'],
    ['{{percent n}}', { n: 0.9 }, '90%'],
    ['{{decimal n}}', { n: 1.5 }, '1.5'],
    ['{{decimal n digits=2}}', { n: 1.5 }, '1.50'],
    ['{{money n}}', { n: 123450 }, '1,234.50 元'],
    ['{{date d}}', { d: '2026-11-19T17:00:00Z' }, '2026-11-20'],
    ['{{datetime d}}', { d: new Date('2026-11-20T06:02:00Z') }, '2026-11-20 14:02'],
    ['{{time d}}', { d: '2026-11-20T06:02:00Z' }, '14:02'],
    ['{{deadline d}}', { d: '2026-11-25' }, '还剩 3 个工作日（11月25日止）'],
    ['{{deadline d}}', { d: '2026-11-20' }, '今天截止'],
    ['{{deadline d}}', { d: '2026-11-18' }, '逾期 2'],
    ['{{t "common.hello" name=n}}', { n: '<陈>' }, '你好，&lt;陈&gt;'],
    ['{{#if (and a (not b))}}y{{else}}n{{/if}}', { a: 1, b: [] }, 'y'],
    ['{{or a "x"}}', { a: '' }, 'x'],
    ['{{or (and a "x") "y"}}', { a: 1 }, 'x'],
    ['{{or (and a "x") "y"}}', { a: null }, 'y'],
    ['{{or a ""}}', { a: null }, ''],
  ])('%s of %j reads %s', (source, model, shown) => {
    expect(render(source, model)).toBe(shown);
  });

  it('knows which part of the portal a page belongs to', () => {
    put('templates/web/x/page.hbs', '{{@root.ctx.section}}');
    const at = (path: string): string => renderer().render('x/page', {}, { ...context, path });
    expect([at('/register?star=3'), at('/unions/7'), at('/')]).toEqual(['/register', '/unions', '/']);
  });

  it('refuses an undefined number instead of showing nothing', () => {
    expect(() => render('{{points total}}', {})).toThrow('{{points}} needs a number or null');
  });

  it('draws stars with a text for those who cannot see them', () => {
    const html = render('{{stars 2}}');
    expect(html).toContain('role="img" aria-label="二星"');
    expect(html.match(/class="star"/g)).toHaveLength(2);
    expect(html.match(/class="star star-off"/g)).toHaveLength(1);
  });

  it('links icons on the screen and embeds them in print', () => {
    put('templates/pdf/note.hbs', '{{icon "home"}}');
    const one = renderer();
    expect(one.render('pdf/note', {}, context)).toContain('<use href="/assets/icons.svg#home"/>');
    expect(one.render('pdf/note', {}, { ...context, medium: 'print' })).toMatch(
      /<svg class="icon"[^>]*><path/,
    );
  });
});
