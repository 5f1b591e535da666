import { boxBetween, pointIn } from './box.js';

const FRAME = { left: 100, top: 50, width: 400, height: 200 } as DOMRectReadOnly;

describe('drawing a rectangle', () => {
  it('measures where the pointer is, kept inside the picture', () => {
    expect(pointIn(FRAME, 300, 100)).toEqual({ x: 50, y: 25 });
    expect(pointIn(FRAME, 0, 900)).toEqual({ x: 0, y: 100 });
  });

  it('takes any two corners and covers all that was drawn', () => {
    expect(boxBetween({ x: 40.04, y: 60 }, { x: 10.16, y: 20.31 })).toEqual({
      left: 10.1,
      top: 20.3,
      width: 30,
      height: 39.7,
    });
  });

  it('never leaves the picture', () => {
    expect(boxBetween({ x: 99.2, y: 99.2 }, { x: 100, y: 100 })).toEqual({
      left: 99.2,
      top: 99.2,
      width: 0.8,
      height: 0.8,
    });
  });

  it('takes a slip of the finger for nothing', () => {
    expect(boxBetween({ x: 10, y: 10 }, { x: 10.2, y: 30 })).toBeNull();
  });
});
