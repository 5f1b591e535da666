/** Nothing on this machine can print; the message is for the operator. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';

  /** @param refused one line per browser that was tried */
  constructor(readonly refused: readonly string[]) {
    super(`no browser to print PDFs with:\n${refused.map((line) => `  ${line}`).join('\n')}`);
  }
}
