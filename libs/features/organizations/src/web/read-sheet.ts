import type { Readable } from 'node:stream';
import { DomainError, invalid } from '#kernel';

const MAX_BYTES = 4 * 1024 * 1024;

/**
 * An uploaded list as text: UTF-8, or GB 18030, in which Chinese spreadsheets save CSV.
 *
 * @throws DomainError `organizations.sheet_too_large` before the rest is read; `organizations.sheet_no_text`
 */
export async function readSheet(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new DomainError('organizations.sheet_too_large', 'too-large');
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      continue; // the next encoding may fit
    }
  }
  throw invalid('organizations.sheet_no_text');
}
