import { ConfigError, processConfig } from '#config';
import { EmbeddedServerError } from '#database';
import { Announcer } from '../../portal/src/start/announcer.js';
import { untilStopped } from '../../portal/src/start/until-stopped.js';
import { startWorker } from './start-worker.js';

const announcer = new Announcer((line) => {
  process.stderr.write(`${line}\n`);
});

/** Exit codes: 0 stopped when asked, 1 could not start. */
process.exitCode = await untilStopped(async (signal, stopped) => {
  try {
    const worker = await startWorker(processConfig(), signal);
    announcer.say('workerReady');
    await stopped;
    announcer.say('stopping');
    await worker.stop();
    announcer.say('stopped');
    return 0;
  } catch (error) {
    if (signal.aborted) {
      announcer.say('stopped');
      return 0;
    }
    if (!(error instanceof ConfigError || error instanceof EmbeddedServerError)) throw error;
    announcer.list([error.message]);
    return 1;
  }
});
