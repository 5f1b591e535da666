import { Readable } from 'node:stream';
import { FileStore } from '#files';
import { DomainError, invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import sharp from 'sharp';

const MAX_BYTES = 12 * 1024 * 1024;
const MAX_PIXELS = 60_000_000;
const MAX_SIDE = 1600;
const QUALITY = 82;
const FORMATS = new Set(['jpeg', 'png', 'webp']);

/**
 * Pictures from people, made new: what is stored was drawn from the decoded pixels, upright, at most 1600
 * pixels long, without place, time or camera (EXIF, XMP), and without anything else that hid in the file.
 */
@Injectable()
export class PictureMaker {
  constructor(private readonly files: FileStore) {}

  /** @returns the hash it is stored under. @throws DomainError `files.too_large`, `activities.not_a_picture` */
  async make(content: Readable): Promise<string> {
    const picture = await draw(await collect(content));
    const { sha256 } = await this.files.put(Readable.from(picture), {
      maxBytes: MAX_BYTES,
      accept: ['image/jpeg'],
    });
    return sha256;
  }
}

async function collect(content: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES)
      throw new DomainError('files.too_large', 'too-large', { maxMiB: MAX_BYTES / 1024 / 1024 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function draw(bytes: Buffer): Promise<Buffer> {
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
    const { format } = await image.metadata();
    if (!FORMATS.has(format)) throw notAPicture();
    return await image
      .autoOrient()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: QUALITY, progressive: true })
      .toBuffer();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw notAPicture();
  }
}

function notAPicture(): DomainError {
  return invalid('activities.invalid', [{ pointer: '/file', code: 'activities.not_a_picture' }]);
}
