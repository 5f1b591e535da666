import { negotiateLocale, Translator } from '../index.js';
import { TextPattern } from './text-pattern.js';

describe('negotiateLocale', () => {
  it.each([
    ['en', 'zh-CN', 'en'],
    [undefined, 'en-GB,en;q=0.9,zh;q=0.8', 'en'],
    [undefined, 'fr,zh-TW;q=0.7,en;q=0.5', 'zh-CN'],
    [undefined, 'zh;q=0.3,en;q=0.9', 'en'],
    [undefined, 'fr', 'zh-CN'],
    [undefined, undefined, 'zh-CN'],
    ['xx', 'en', 'en'],
    [undefined, ';;q=,en;q=x', 'en'],
  ])('chosen %s, browser %s: %s', (chosen, header, locale) => {
    expect(negotiateLocale(chosen, header)).toBe(locale);
  });
});

describe('Translator', () => {
  const texts = {
    'zh-CN': { a: { title: '标题', hello: '你好，{{name}}', n_other: '共 {{count}} 家' } },
    en: {
      a: { title: 'Title', hello: 'Hello, {{name}}', n_one: '{{count}} union', n_other: '{{count}} unions' },
    },
  };
  const translator = new Translator(texts);

  it('answers in the language asked for, each time', () => {
    expect([translator.t('zh-CN', 'a.title'), translator.t('en', 'a.title')]).toEqual(['标题', 'Title']);
    expect(translator.t('zh-CN', 'a.title')).toBe('标题');
  });

  it('fills in values as they are: the template escapes', () => {
    expect(translator.t('en', 'a.hello', { name: '<b>{{x}}' })).toBe('Hello, <b>{{x}}');
  });

  it('does not read a value as a reference to another text', () => {
    expect(translator.t('en', 'a.hello', { name: '$t(a.title)' })).toBe('Hello, $t(a.title)');
  });

  it.each([
    ['en', 1, '1 union'],
    ['en', 2, '2 unions'],
    ['zh-CN', 1, '共 1 家'],
  ] as const)('%s, %i: %s', (locale, count, text) => {
    expect(translator.t(locale, 'a.n', { count })).toBe(text);
  });

  it('takes the form of the count each time anew', () => {
    const counts = [1, 2, 1, 0, 21, 1.5].map((count) => translator.t('en', 'a.n', { count }));
    expect(counts).toEqual(['1 union', '2 unions', '1 union', '0 unions', '21 unions', '1.5 unions']);
  });

  it('takes a count that is a word for a word', () => {
    expect(translator.t('en', 'a.n_other', { count: '{count}' })).toBe('{count} unions');
  });

  it('leaves nothing behind where a value is not given', () => {
    expect(translator.t('en', 'a.hello')).toBe('Hello, ');
  });

  it('is not led astray by names that every object has', () => {
    expect(new TextPattern('{{constructor}}|{{ a }}|{{b}}').fill({ a: 1 })).toBe('|1|');
  });

  it.each(['a.none', 'a', 'b.title', '', 'constructor', '__proto__.x'])('has no text for %j', (key) => {
    expect(translator.find('en', key)).toBeUndefined();
    expect(() => translator.t('en', key)).toThrow('no text');
  });

  it('shows what it is told to for a missing text', () => {
    expect(new Translator(texts, (_, key) => key).t('en', 'a.none')).toBe('a.none');
  });
});
