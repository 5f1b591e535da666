/** One part of the district on the map. */
export interface Tile {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

export interface PlacedTile extends Tile {
  /** corners of the hexagon, as an SVG polygon wants them */
  readonly corners: string;
  readonly x: number;
  readonly y: number;
  /** how dark: 0 nobody, 3 most */
  readonly level: 0 | 1 | 2 | 3;
}

export interface TileMap {
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly PlacedTile[];
}

const RADIUS = 60;
const STEP_X = Math.sqrt(3) * RADIUS;
const STEP_Y = 1.5 * RADIUS;
const MARGIN = 4;

/**
 * A schematic map: one hexagon of the same size for each sub-district, in rows that are set against each
 * other. It shows who is where, not how far: true borders are not ours to draw.
 */
export function tileMap(parts: readonly Tile[]): TileMap {
  const columns = Math.max(1, Math.ceil(Math.sqrt(parts.length * 1.3)));
  const rows = Math.ceil(parts.length / columns);
  const most = Math.max(1, ...parts.map(({ count }) => count));
  const tiles = parts.map((part, index) => {
    const row = Math.floor(index / columns);
    const x = round(MARGIN + STEP_X / 2 + (index % columns) * STEP_X + (row % 2 === 1 ? STEP_X / 2 : 0));
    const y = round(MARGIN + RADIUS + row * STEP_Y);
    return { ...part, x, y, corners: cornersOf(x, y), level: levelOf(part.count, most) };
  });
  return {
    width: round(2 * MARGIN + columns * STEP_X + (rows > 1 ? STEP_X / 2 : 0)),
    height: round(2 * MARGIN + 2 * RADIUS + Math.max(0, rows - 1) * STEP_Y),
    tiles,
  };
}

function cornersOf(x: number, y: number): string {
  return Array.from({ length: 6 }, (_, corner) => {
    const angle = (Math.PI / 3) * corner + Math.PI / 6;
    return `${round(x + (RADIUS - 2) * Math.cos(angle))},${round(y + (RADIUS - 2) * Math.sin(angle))}`;
  }).join(' ');
}

function levelOf(count: number, most: number): PlacedTile['level'] {
  return Math.ceil((3 * count) / most) as PlacedTile['level'];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
