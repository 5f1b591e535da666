import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { currentActor } from '#database';
import { DomainError, invalid, newId, notFound } from '#kernel';
import { assertWhole } from './assert-whole.js';
import { detectMediaType } from './detect-media-type.js';
import { FileStore, type FileFacts, type FileRule } from './file-store.js';
import { MeasuredStream } from './measured-stream.js';

const ABANDONED_AFTER_MS = 24 * 3_600_000; // no upload lasts a day; younger parts may be another process's
const FULL = new Set(['ENOSPC', 'EDQUOT']);

/**
 * Files on the local disk: `<dir>/<area>/<district>/ab/cd/<sha256>`, parts under `<dir>/parts`. A file
 * appears under its address by rename after fsync, so whatever is there is complete.
 */
export class LocalFileStore extends FileStore {
  /** @param area of one feature: what it removes, no other feature misses */
  constructor(
    private readonly dir: string,
    private readonly area: string,
  ) {
    super();
  }

  async put(content: Readable, rule: FileRule): Promise<FileFacts> {
    return this.receive(content, rule, async (part, facts) => {
      const address = this.addressOf(facts.sha256);
      if ((await sizeOf(address)) === facts.size) return;
      await mkdir(dirname(address), { recursive: true, mode: 0o700 });
      await rename(part, address);
      await syncDirectory(dirname(address));
    });
  }

  async inspect(content: Readable, rule: FileRule): Promise<FileFacts> {
    return this.receive(content, rule, () => Promise.resolve());
  }

  async open(sha256: string): Promise<Readable> {
    const file = await open(this.addressOf(sha256), 'r').catch(missing);
    if (!file) throw notFound('file');
    return file.createReadStream();
  }

  async size(sha256: string): Promise<number | null> {
    return sizeOf(this.addressOf(sha256));
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.addressOf(sha256), { force: true });
  }

  async sweep(now: Date): Promise<number> {
    const names = (await readdir(this.partsDir()).catch(missing)) ?? [];
    let removed = 0;
    for (const name of names) {
      const path = join(this.partsDir(), name);
      const found = await stat(path).catch(missing);
      if (!found || now.getTime() - found.mtimeMs < ABANDONED_AFTER_MS) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  private async receive(
    content: Readable,
    rule: FileRule,
    keep: (part: string, facts: FileFacts) => Promise<void>,
  ): Promise<FileFacts> {
    const part = join(this.partsDir(), newId());
    try {
      const measured = await this.write(content, part, rule.maxBytes);
      const mediaType = await detectMediaType(part, rule.accept);
      await assertWhole(part, mediaType);
      const facts = { ...measured, mediaType };
      await keep(part, facts);
      return facts;
    } catch (error) {
      content.destroy();
      throw asDomainError(error);
    } finally {
      await rm(part, { force: true });
    }
  }

  private async write(content: Readable, part: string, maxBytes: number) {
    await mkdir(this.partsDir(), { recursive: true, mode: 0o700 });
    const meter = new MeasuredStream(maxBytes);
    const file = await open(part, 'wx', 0o600);
    await pipeline(content, meter, file.createWriteStream({ flush: true }));
    if (meter.size === 0) throw invalid('files.empty');
    return { sha256: meter.digest(), size: meter.size };
  }

  private addressOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw notFound('file');
    const district = currentActor().districtId ?? 'none';
    return join(this.dir, this.area, district, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  private partsDir(): string {
    return join(this.dir, 'parts');
  }
}

async function sizeOf(path: string): Promise<number | null> {
  return (await stat(path).catch(missing))?.size ?? null;
}

function missing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  await directory.sync().finally(() => directory.close());
}

function asDomainError(error: unknown): unknown {
  if (FULL.has(codeOf(error))) return new DomainError('files.storage_full', 'unavailable');
  if (codeOf(error) === 'ERR_STREAM_PREMATURE_CLOSE' || codeOf(error) === 'ECONNRESET')
    return invalid('files.upload_aborted');
  return error;
}

/** Node's error code, by shape: the error may come from another realm. */
function codeOf(error: unknown): string {
  const { code } = Object(error) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
