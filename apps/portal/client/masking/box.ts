/** A rectangle in percent of a picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A point in percent of a picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Smaller than this in percent is a slip of the finger. */
const SMALLEST = 0.5;

/** Where the pointer is over the frame, kept inside. */
export function pointIn(frame: DOMRectReadOnly, clientX: number, clientY: number): Point {
  const inside = (value: number): number => Math.min(100, Math.max(0, value * 100));
  return {
    x: inside((clientX - frame.left) / frame.width),
    y: inside((clientY - frame.top) / frame.height),
  };
}

/** The rectangle between two points, to a tenth of a percent and never smaller than drawn; null: too small. */
export function boxBetween(one: Point, other: Point): Box | null {
  const left = down(Math.min(one.x, other.x));
  const top = down(Math.min(one.y, other.y));
  const width = tenth(up(Math.max(one.x, other.x)) - left);
  const height = tenth(up(Math.max(one.y, other.y)) - top);
  return width < SMALLEST || height < SMALLEST ? null : { left, top, width, height };
}

function down(value: number): number {
  return Math.floor(value * 10) / 10;
}

function up(value: number): number {
  return Math.min(100, Math.ceil(value * 10) / 10);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
