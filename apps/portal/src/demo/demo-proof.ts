import { Readable } from 'node:stream';
import sharp from 'sharp';

const WIDTH = 640;
const HEIGHT = 360;
const STEP = 70;

/** An invented bar chart as a picture, as a workshop would hang it up: minutes before and after, by week. */
export async function demoProof(minutes: readonly number[]): Promise<{ name: string; stream: Readable }> {
  const bars = minutes.map((height, index) => {
    const size = Math.min(300, height * 6);
    const colour = index * 2 < minutes.length ? '#8a94a3' : '#c8161d';
    return `<rect x="${40 + index * STEP}" y="${330 - size}" width="44" height="${size}" fill="${colour}"/>`;
  });
  const frame = `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/><path d="M30 20V330H620" stroke="#1f2733" fill="none"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${frame}${bars.join('')}</svg>`;
  const picture = await sharp(Buffer.from(svg)).png().toBuffer();
  return { name: '换模测时对比（演示）.png', stream: Readable.from([picture]) };
}
