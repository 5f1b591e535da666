import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { invalid } from '#kernel';
import type { MediaType } from './media-type.js';

const MAX_PIXELS = 100_000_000; // a picture that unpacks to more is an attack or a mistake
const PDF_TAIL_BYTES = 1024; // ISO 32000-1, implementation note 18: readers look for %%EOF here
const ZIP_TAIL_BYTES = 22 + 0xff_ff; // end-of-central-directory record and its longest comment
const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1');

/**
 * Refuses a file whose end is missing (an upload cut off on the way, a damaged copy), so that a
 * reviewer never meets a file that does not open.
 *
 * @throws DomainError `files.broken`
 */
export async function assertWhole(path: string, type: MediaType): Promise<void> {
  if (!(await isWhole(path, type))) throw invalid('files.broken');
}

async function isWhole(path: string, type: MediaType): Promise<boolean> {
  if (type.startsWith('image/')) return decodes(path);
  if (type === 'application/pdf') return (await tail(path, PDF_TAIL_BYTES)).includes('%%EOF');
  return (await tail(path, ZIP_TAIL_BYTES)).includes(ZIP_END);
}

async function decodes(path: string): Promise<boolean> {
  try {
    await sharp(path, { failOn: 'truncated', limitInputPixels: MAX_PIXELS }).resize(32).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

async function tail(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const length = Math.min(size, bytes);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer;
  } finally {
    await file.close();
  }
}
