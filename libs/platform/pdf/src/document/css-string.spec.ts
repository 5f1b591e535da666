import fc from 'fast-check';
import { cssString } from './css-string.js';

describe('cssString', () => {
  it('leaves names as they are', () => {
    expect(cssString('深圳市某某公司（演示）工会，2026 年度')).toBe(
      '"深圳市某某公司（演示）工会，2026 年度"',
    );
  });

  it('lets nothing end the string, the rule or the style element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cssString(text).slice(1, -1)).not.toMatch(/["'<>&\n\r;{}()/*]|\\(?![0-9a-f]+ )/);
      }),
    );
  });

  it('can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = cssString(text)
          .slice(1, -1)
          .replace(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
        expect(read).toBe(text);
      }),
    );
  });
});
