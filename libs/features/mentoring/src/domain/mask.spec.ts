import fc from 'fast-check';
import { pixelsOf, readMasks } from './mask.js';

const draft = (left: string, top: string, width: string, height: string) => ({ left, top, width, height });

describe('rectangles over a picture', () => {
  it('are read from percents, empty rows left out', () => {
    expect(readMasks([draft('10', '20.5', '30', '4'), draft('', ' ', '', '')])).toEqual({
      masks: [{ left: 100, top: 205, width: 300, height: 40 }],
      errors: [],
    });
  });

  it.each([
    draft('90', '0', '20', '10'),
    draft('0', '95', '10', '5.1'),
    draft('0', '0', '0', '10'),
    draft('-1', '0', '10', '10'),
    draft('1e1', '0', '10', '10'),
    draft('10', '', '10', '10'),
  ])('are refused when they are none or leave the picture: %j', (wrong) => {
    const { errors } = readMasks([draft('0', '0', '100', '100'), wrong]);
    expect(errors).toEqual([{ pointer: '/masks', code: 'mentoring.mask', params: { row: 2 } }]);
  });

  it('never cover less than was drawn, and never leave the picture', () => {
    const side = fc.integer({ min: 1, max: 6000 });
    const span = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(side, side, span, span, (width, height, [left, w], [top, h]) => {
        const mask = { left, top, width: Math.min(w, 1000 - left), height: Math.min(h, 1000 - top) };
        const box = pixelsOf(mask, { width, height });
        expect(box.left * 1000).toBeLessThanOrEqual(left * width);
        expect((box.left + box.width) * 1000).toBeGreaterThanOrEqual((left + mask.width) * width);
        expect(box.left + box.width).toBeLessThanOrEqual(width);
        expect(box.top + box.height).toBeLessThanOrEqual(height);
        expect(box.height * 1000).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
