import { createServer } from 'node:net';
import type { AppConfig } from '#config';
import { StartError } from './start-error.js';

/** How many ports after the usual one are tried. */
const TRIES = 50;

/**
 * A port to listen on: the one the operator set, or the usual one and then the next free.
 *
 * @throws StartError when the operator's is taken or not allowed, or none is free
 */
export async function choosePort({ http }: AppConfig): Promise<number> {
  const { host, port, portGiven } = http;
  if (port === 0) return 0;
  for (let candidate = port; candidate < port + TRIES; candidate += 1) {
    const problem = await tryPort(host, candidate);
    if (problem === null) return candidate;
    if (problem !== 'EADDRINUSE') throw new StartError('portRefused', { port: candidate, host, problem });
    if (portGiven) throw new StartError('portTaken', { port });
  }
  throw new StartError('noPort', { port, last: port + TRIES - 1 });
}

/** @returns the system's code for what is wrong with it, null: free */
function tryPort(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    server.listen(port, host, () => {
      server.close(() => {
        resolve(null);
      });
    });
  });
}
