import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const FINGERPRINT_LENGTH = 10;

/**
 * Writes each file under a name with its content's hash, beside it compressed, and at last the
 * manifest that the portal reads. A browser may keep such a file for ever.
 */
export class AssetWriter {
  private readonly names: Record<string, string> = {};

  constructor(private readonly directory: string) {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
  }

  add(name: string, content: string): void {
    const extension = extname(name);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, FINGERPRINT_LENGTH);
    const file = `${name.slice(0, -extension.length)}-${hash}${extension}`;
    this.names[name] = file;
    writeFileSync(join(this.directory, file), content);
    writeFileSync(join(this.directory, `${file}.br`), brotliCompressSync(content));
    writeFileSync(join(this.directory, `${file}.gz`), gzipSync(content));
  }

  finish(): void {
    writeFileSync(join(this.directory, 'manifest.json'), JSON.stringify(this.names, null, 2));
  }
}
