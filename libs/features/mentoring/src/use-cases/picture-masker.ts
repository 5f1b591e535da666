import { invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { type Mask, pixelsOf } from '../domain/mask.js';

/** Longest side of the copy in pixels: enough to read a page of minutes. */
const LONGEST = 2000;
const QUALITY = 85;
/** A scan of A3 at 600 dpi has 70 million. */
const MOST_PIXELS = 100_000_000;
const COVER = { r: 31, g: 39, b: 51, alpha: 1 };

/**
 * Makes the copy that others see: upright, of bounded size, the rectangles painted over, everything drawn
 * anew. Nothing of what was covered, and no place or camera, is in the bytes.
 */
@Injectable()
export class PictureMasker {
  /** @returns a JPEG @throws DomainError `mentoring.picture_broken` */
  async mask(content: Readable, masks: readonly Mask[]): Promise<Buffer> {
    try {
      const { data, info } = await sharp(await buffer(content), { limitInputPixels: MOST_PIXELS })
        .rotate()
        .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: 'white' })
        .raw()
        .toBuffer({ resolveWithObject: true });
      const { width, height, channels } = info;
      const covers = masks.map((mask) => {
        const box = pixelsOf(mask, { width, height });
        const input = {
          create: { width: box.width, height: box.height, channels: 4 as const, background: COVER },
        };
        return { input, left: box.left, top: box.top };
      });
      const copy = sharp(data, { raw: { width, height, channels } }).composite(covers);
      return await copy.jpeg({ quality: QUALITY }).toBuffer();
    } catch {
      throw invalid('mentoring.picture_broken');
    }
  }
}
