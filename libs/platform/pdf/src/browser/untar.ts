const BLOCK = 512;
const REGULAR_FILE = new Set(['0', '\0']);

export interface ArchivedFile {
  /** As stored, `lib/libnss3.so`. */
  readonly path: string;
  readonly mode: number;
  readonly content: Buffer;
}

/** The regular files of a ustar archive held in memory; links and folders are passed over. */
export function* untar(archive: Buffer): Generator<ArchivedFile> {
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0;) {
    const field = (offset: number, length: number): string =>
      archive.toString('latin1', at + offset, at + offset + length).replace(/\0.*$/s, '');
    const size = parseInt(field(124, 12), 8);
    const start = at + BLOCK;
    if (!Number.isInteger(size) || start + size > archive.length) throw new Error('damaged tar archive');
    if (REGULAR_FILE.has(String.fromCharCode(archive[at + 156] ?? 0))) {
      yield {
        path: field(0, 100),
        mode: parseInt(field(100, 8), 8),
        content: archive.subarray(start, start + size),
      };
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}
