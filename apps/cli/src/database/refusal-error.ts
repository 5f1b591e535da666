/** The command cannot do what it was asked; the message is in the caller's language. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
}
