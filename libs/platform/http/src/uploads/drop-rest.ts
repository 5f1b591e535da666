import type { IncomingMessage, ServerResponse } from 'node:http';

const LINGER_MS = 5_000;

/**
 * An upload that was refused before its end: what still comes is thrown away for a moment, so that the
 * browser gets to read the answer, then the connection is cut. Left alone it would stay paused for ever,
 * and a graceful end of the portal would wait for it.
 */
export function dropRest(request: IncomingMessage, response: ServerResponse): void {
  response.once('close', () => {
    if (request.complete) return;
    request.unpipe();
    request.resume();
    const cut = setTimeout(() => request.destroy(), LINGER_MS);
    request.once('close', () => {
      clearTimeout(cut);
    });
  });
}
