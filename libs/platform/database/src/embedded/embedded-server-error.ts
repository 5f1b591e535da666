/** The embedded PostgreSQL could not be made ready; the message says what to do, in words for an operator. */
export class EmbeddedServerError extends Error {
  override readonly name = 'EmbeddedServerError';
}
