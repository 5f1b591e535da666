import { ConfigError, processConfig } from '#config';
import { EmbeddedServerError } from '#database';
import { Announcer } from './start/announcer.js';
import { announceReady } from './start/announce-ready.js';
import { StartError } from './start/start-error.js';
import { startPortal } from './start/start-portal.js';
import { untilStopped } from './start/until-stopped.js';
import { wantsDemo } from './start/wants-demo.js';

const announcer = new Announcer((line) => {
  process.stderr.write(`${line}\n`);
});

/** Exit codes: 0 stopped when asked, 1 could not start. */
process.exitCode = await untilStopped(async (signal, stopped) => {
  try {
    const settings = processConfig();
    const demo = wantsDemo(settings, process.argv.slice(2));
    const run = await startPortal({ settings, demo, announcer, signal });
    try {
      await announceReady(run, announcer);
      await stopped;
      announcer.say('stopping');
    } finally {
      await run.stop();
    }
    announcer.say('stopped');
    return 0;
  } catch (error) {
    if (signal.aborted) {
      announcer.say('stopped');
      return 0;
    }
    if (error instanceof StartError) announcer.say(`errors.${error.key}`, error.params);
    else if (error instanceof ConfigError || error instanceof EmbeddedServerError)
      announcer.list([error.message]);
    else throw error;
    return 1;
  }
});
