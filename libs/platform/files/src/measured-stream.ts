import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { DomainError } from '#kernel';

const MIB = 1024 * 1024;

/** Passes bytes on while it hashes and counts them; fails at the first byte beyond the limit. */
export class MeasuredStream extends Transform {
  private readonly hash = createHash('sha256');
  private bytes = 0;

  constructor(private readonly maxBytes: number) {
    super();
  }

  get size(): number {
    return this.bytes;
  }

  /** Final: no byte may follow. */
  digest(): string {
    return this.hash.digest('hex');
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    if (this.bytes > this.maxBytes) {
      done(new DomainError('files.too_large', 'too-large', { maxMiB: Math.floor(this.maxBytes / MIB) }));
      return;
    }
    this.hash.update(chunk);
    done(null, chunk);
  }
}
