import type { Readable } from 'node:stream';
import type { MediaType } from './media-type.js';

/** What a file must be to be taken. */
export interface FileRule {
  readonly maxBytes: number;
  /** decided by content, never by name or by what the sender says */
  readonly accept: readonly MediaType[];
}

export interface FileFacts {
  /** 64 lower-case hex digits; the address of the content */
  readonly sha256: string;
  /** bytes */
  readonly size: number;
  readonly mediaType: MediaType;
}

/**
 * Files by content: a feature's same bytes are stored once in a district, and nothing stored ever changes.
 * The district is the actor's, as it is for row-level security: no hash opens another district's file.
 *
 * Every method that takes a stream reads it once and destroys it on refusal. It throws DomainError
 * `files.too_large` (as soon as the limit is passed), `files.empty`, `files.type_not_accepted`,
 * `files.broken`, `files.upload_aborted`; then nothing was stored.
 */
export abstract class FileStore {
  /** Stores the content durably, or finds it there already. */
  abstract put(content: Readable, rule: FileRule): Promise<FileFacts>;

  /** Checks and measures the content like `put` and keeps nothing of it. */
  abstract inspect(content: Readable, rule: FileRule): Promise<FileFacts>;

  /** @throws DomainError not-found */
  abstract open(sha256: string): Promise<Readable>;

  /** @returns the size in bytes, null when there is no such file */
  abstract size(sha256: string): Promise<number | null>;

  /** Removing what is not there is no error. */
  abstract remove(sha256: string): Promise<void>;

  /** Clears uploads that no process works on any more. @returns how many */
  abstract sweep(now: Date): Promise<number>;
}
