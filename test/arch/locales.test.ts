import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLocales, type LocaleTexts, projectRoot } from '#views';
import { PERMISSIONS } from '../../libs/features/identity/src/domain/permissions.js';
import { allTemplates } from './support/template-facts.js';

const root = projectRoot();
const locales = loadLocales(join(root, 'locales'));
const PLURAL = /_(zero|one|two|few|many|other)$/;

function leaves(texts: LocaleTexts, prefix = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : leaves(value, `${prefix}${key}.`),
  );
}
const zh = new Map(leaves(locales['zh-CN']));
const en = new Map(leaves(locales.en));
const keysOf = (texts: Map<string, string>): Set<string> =>
  new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')));

const code = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.(spec|int-spec)\.ts$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8')),
);
/** Literals of templates and code that can be a key or the beginning of one. */
const literals = new Set([
  ...allTemplates.flatMap(({ calls }) =>
    calls.flatMap((call) => call.literals.filter((one) => one !== null)),
  ),
  ...code.flatMap((text) =>
    [...text.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)*\.?)(?=['"`]|\$\{)/g)].map(([, one]) => one!),
  ),
]);

it('every permission that a token can have is named', () => {
  const keys = Object.keys(PERMISSIONS).map((one) => `identity.permission.${one.replaceAll('.', '_')}`);
  expect(keys.filter((key) => !zh.has(key) && key !== 'identity.permission.account_self')).toEqual([]);
});

it('both languages have the same texts', () => {
  const [inZh, inEn] = [keysOf(zh), keysOf(en)];
  expect({
    'only in zh-CN': [...inZh].filter((key) => !inEn.has(key)),
    'only in en': [...inEn].filter((key) => !inZh.has(key)),
  }).toEqual({ 'only in zh-CN': [], 'only in en': [] });
});

it('both languages fill in the same values', () => {
  const values = (text: string): string[] =>
    [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, one]) => one!).sort();
  const inEn = new Map([...en].map(([key, text]) => [key.replace(PLURAL, ''), text]));
  const different = [...zh]
    .filter(([key, text]) => values(text).join() !== values(inEn.get(key.replace(PLURAL, '')) ?? text).join())
    .map(([key]) => key);
  expect(different).toEqual([]);
});

it('Chinese is written with Chinese punctuation, except in indented examples of input and output', () => {
  const prose = (text: string): string => text.replace(/^ {2,}.*$/gm, '');
  const wrong = [...zh].filter(([, text]) =>
    /\p{Script=Han}\s*[,;:!?()]|[,;:!?()]\s*\p{Script=Han}/u.test(prose(text)),
  );
  expect(wrong).toEqual([]);
});

it('no text is empty', () => {
  expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
});

it('every text that a template asks for exists', () => {
  const known = keysOf(zh);
  const asked = allTemplates.flatMap(({ name, calls }) =>
    calls
      .map(({ helper, literals: args }) => (helper === 't' ? args[0] : helper === 'plural' ? args[1] : null))
      .filter((key) => typeof key === 'string')
      .map((key) => ({ name, key })),
  );
  expect(asked.filter(({ key }) => !known.has(key))).toEqual([]);
});

/** Beginnings of keys that code completes: `assessment.sweep_${kind}`. */
const beginnings = code.flatMap((text) =>
  [...text.matchAll(/`([a-z][\w-]*\.[\w.-]*)\$\{/g)].map(([, one]) => one!),
);

it('every text is asked for somewhere', () => {
  const isAsked = (key: string): boolean => {
    const parts = key.split('.');
    const groups = parts.slice(1).map((_, index) => `${parts.slice(0, index + 1).join('.')}.`);
    return (
      literals.has(key) ||
      groups.some((group) => literals.has(group)) ||
      beginnings.some((beginning) => key.startsWith(beginning))
    );
  };
  const unused = [...keysOf(zh)].filter((key) => {
    const asError = key.replace(/^([\w-]+)\.(errors|remedies)\./, '$1.');
    return !isAsked(key) && !isAsked(asError);
  });
  expect(unused).toEqual([]);
});
