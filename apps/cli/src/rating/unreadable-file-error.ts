type Reason = 'missing' | 'denied' | 'folder' | 'tooLarge' | 'notUtf8' | 'unwritable' | 'failed';

const REASONS: Readonly<Record<string, Reason>> = { ENOENT: 'missing', EACCES: 'denied', EISDIR: 'folder' };

/** A file that cannot be read, a folder that cannot be written into; worded by `cli.files.<reason>`. */
export class UnreadableFileError extends Error {
  constructor(
    readonly reason: Reason,
    readonly detail: string | number = '',
  ) {
    super(`${reason} ${detail}`);
  }

  /** From what the file system says. */
  static from(error: unknown): UnreadableFileError {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const reason = REASONS[code];
    return reason === undefined
      ? new UnreadableFileError('failed', message)
      : new UnreadableFileError(reason);
  }
}
