/** The browser or its page died in the middle of a document. */
export class BrowserLostError extends Error {
  override readonly name = 'BrowserLostError';

  constructor() {
    super('the browser went away');
  }
}
