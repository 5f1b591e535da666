import { readFileSync, statSync } from 'node:fs';
import { UnreadableFileError } from './unreadable-file-error.js';

/** More than any answers file or catalogue comes to. */
const MAX_BYTES = 5_000_000;
const STANDARD_INPUT = '-';

/**
 * The text of a file, `-` being standard input.
 *
 * @throws UnreadableFileError
 */
export function readText(path: string): string {
  try {
    if (path === STANDARD_INPUT) return decoded(readFileSync(0));
    if (statSync(path).size > MAX_BYTES) throw new UnreadableFileError('tooLarge', MAX_BYTES / 1_000_000);
    return decoded(readFileSync(path));
  } catch (error) {
    throw error instanceof UnreadableFileError ? error : UnreadableFileError.from(error);
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new UnreadableFileError('notUtf8');
  }
}
