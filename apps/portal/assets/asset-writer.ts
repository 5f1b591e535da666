import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const FINGERPRINT_LENGTH = 10;

/**
 * Writes each file under a name with its content's hash, beside it compressed, and at last the
 * manifest that the portal reads. A browser may keep such a file for ever; files of the build before
 * stay for the portal that is still running on them.
 */
export class AssetWriter {
  private readonly names: Record<string, string> = {};
  private readonly manifest: string;
  private readonly before: ReadonlySet<string>;

  constructor(private readonly directory: string) {
    mkdirSync(directory, { recursive: true });
    this.manifest = join(directory, 'manifest.json');
    this.before = new Set(
      existsSync(this.manifest)
        ? Object.values(JSON.parse(readFileSync(this.manifest, 'utf8')) as Record<string, string>)
        : [],
    );
  }

  add(name: string, content: string | Buffer): void {
    const extension = extname(name);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, FINGERPRINT_LENGTH);
    const file = `${name.slice(0, -extension.length)}-${hash}${extension}`;
    this.names[name] = file;
    writeFileSync(join(this.directory, file), content);
    writeFileSync(join(this.directory, `${file}.br`), brotliCompressSync(content));
    writeFileSync(join(this.directory, `${file}.gz`), gzipSync(content));
  }

  finish(): void {
    const draft = `${this.manifest}.new`;
    writeFileSync(draft, JSON.stringify(this.names, null, 2));
    renameSync(draft, this.manifest);
    const kept = new Set([...this.before, ...Object.values(this.names)]);
    for (const file of readdirSync(this.directory)) {
      if (file !== 'manifest.json' && !kept.has(file.replace(/\.(br|gz)$/, ''))) {
        rmSync(join(this.directory, file), { force: true });
      }
    }
  }
}
