import { loadConfig } from '#config';
import { wantsDemo } from './wants-demo.js';

const config = (STAR_DEMO: string) => loadConfig({ STAR_SECRET: 'x'.repeat(32), STAR_DEMO });

it('takes the setting, unless the command line says --empty', () => {
  expect(wantsDemo(config('true'), [])).toBe(true);
  expect(wantsDemo(config('true'), ['--empty'])).toBe(false);
  expect(wantsDemo(config('false'), [])).toBe(false);
});

it('refuses words it does not know', () => {
  expect(() => wantsDemo(config('true'), ['--emtpy'])).toThrow(
    expect.objectContaining({ key: 'unknownWord', params: { word: '--emtpy' } }) as Error,
  );
});
