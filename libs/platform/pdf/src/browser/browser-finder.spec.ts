import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserFinder } from './browser-finder.js';

describe('BrowserFinder with a configured browser', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'finder-'));
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });
  const program = (script: string): string => {
    const file = join(home, 'browser');
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const find = (executable: string) => new BrowserFinder(home, executable, { PATH: '/usr/bin:/bin' }).find();

  it('takes it', async () => {
    const executable = program('echo "Chromium 153.0.8010.0 built on Debian"');
    expect(await find(executable)).toEqual({ executable, libraries: null });
  });

  it('brings the libraries that a bare machine lacks', async () => {
    const executable = program(`
      if [ -f "$LD_LIBRARY_PATH/libnss3.so" ]; then echo "Chromium 153.0.8010.0"; exit; fi
      echo "browser: error while loading shared libraries: libnss3.so: cannot open" >&2; exit 127`);
    const { libraries } = await find(executable);
    expect(readdirSync(String(libraries))).toEqual(expect.arrayContaining(['libnss3.so', 'libnspr4.so']));
    expect(String(libraries).startsWith(home)).toBe(true);
  });

  it.each([
    ['is too old', 'echo "Google Chrome 120.0.1.2"', /version 120 is older than 131/],
    ['is not a browser', 'echo hello', /is not a Chromium/],
    ['fails', 'exit 3', /Command failed/],
  ])('says why one that %s will not do', async (_, script, reason) => {
    await expect(find(program(script))).rejects.toThrow(reason);
  });

  it('says that it is not there', async () => {
    await expect(find(join(home, 'nothing'))).rejects.toThrow(/nothing: spawn .* ENOENT/);
  });
});
