const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What a shell reports for a program ended by Ctrl-C. */
const INTERRUPTED = 130;

/**
 * Runs the program until it is asked to stop. The first signal aborts a start and resolves `stopped`;
 * a second one ends the process at once, which the database is made to survive.
 */
export async function untilStopped(
  program: (signal: AbortSignal, stopped: Promise<void>) => Promise<number>,
): Promise<number> {
  const abort = new AbortController();
  const stopped = new Promise<void>((resolve) => {
    abort.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  const onSignal = () => {
    if (abort.signal.aborted) process.exit(INTERRUPTED);
    abort.abort();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  try {
    return await program(abort.signal, stopped);
  } finally {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}
