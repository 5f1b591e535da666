import { safeNext } from './safe-next.js';

it.each(['/', '/cycles/1?x=1#top', '/login-help'])('%s is a page of ours', (path) => {
  expect(safeNext(path)).toBe(path);
});

it.each([
  undefined,
  '',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/a\\b',
  'cycles',
  '/login',
  '/logout',
])('%s is nowhere to go after log-in', (path) => {
  expect(safeNext(path)).toBeNull();
});
