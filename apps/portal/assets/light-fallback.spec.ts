import { lightFallback } from './light-fallback.js';

const wrapped = (rules: string): string =>
  `@supports not (color:light-dark(#000,#fff)){:root{color-scheme:light}${rules}}`;

it.each([
  [':root{--ink:light-dark(#111,#eee);--gap:1rem}', wrapped(':root{--ink:#111}')],
  [
    'a{color:light-dark(color-mix(in oklab, red 10%, blue),#fff)}',
    wrapped('a{color:color-mix(in oklab, red 10%, blue)}'),
  ],
  [
    'a{background:linear-gradient(light-dark(#fff,#000), light-dark(var(--x),#111))}',
    wrapped('a{background:linear-gradient(#fff, var(--x))}'),
  ],
  ['a{color:light-dark(light-dark(red,blue),green)}', wrapped('a{color:red}')],
  ['@media print{a{color:light-dark(red,blue)}}b{color:light-dark(red,blue)}', wrapped('b{color:red}')],
  ['a{color:red}', ''],
])('%s', (css, fallback) => {
  expect(lightFallback(css)).toBe(fallback);
});
