import type { Readable } from 'node:stream';
import { DomainError, invalid } from '#kernel';

const MAX_BYTES = 4 * 1024 * 1024;

/**
 * An uploaded catalogue as text.
 *
 * @throws DomainError `catalogue.source_too_long` before the rest is read; `catalogue.not_text`
 */
export async function readSource(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new DomainError('catalogue.source_too_long', 'too-large');
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw invalid('catalogue.not_text', [{ pointer: '/file', code: 'catalogue.not_text' }]);
  }
}
