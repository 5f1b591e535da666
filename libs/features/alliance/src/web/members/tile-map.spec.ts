import { tileMap } from './tile-map.js';

const parts = (...counts: number[]) =>
  counts.map((count, index) => ({ key: String(index), name: `街道${index}`, count }));

describe('the schematic map', () => {
  it.each([0, 1, 2, 6, 7, 23])('has a place of its own inside for each of %i parts', (many) => {
    const { width, height, tiles } = tileMap(parts(...Array.from({ length: many }, () => 1)));
    expect(new Set(tiles.map(({ x, y }) => `${x} ${y}`)).size).toBe(many);
    for (const { corners } of tiles)
      for (const corner of corners.split(' ')) {
        const [x = -1, y = -1] = corner.split(',').map(Number);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
  });

  it('keeps neighbours apart', () => {
    const { tiles } = tileMap(parts(1, 2, 3, 4, 5, 6, 7));
    for (const a of tiles)
      for (const b of tiles)
        if (a.key !== b.key) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(100);
  });

  it('is the darker the more members there are, and blank where there is nobody', () => {
    expect(tileMap(parts(0, 1, 5, 9)).tiles.map(({ level }) => level)).toEqual([0, 1, 2, 3]);
    expect(tileMap(parts(0, 0)).tiles.map(({ level }) => level)).toEqual([0, 0]);
  });
});
