import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { installOnce } from './install-once.js';
import { untar } from './untar.js';

const inflate = promisify(brotliDecompress);

/**
 * The headless shell and the system libraries that `@sparticuz/chromium` carries compressed. They are
 * unpacked once per version below `<varDir>/chromium`, about 200 MB and 2 s. The package's own
 * unpacking is not used: it writes to the shared temporary folder and takes a half-written file for whole.
 */
export class BundledChromium {
  private readonly archives: string;
  private readonly home: string;

  constructor(varDir: string) {
    const build = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
    const { version } = JSON.parse(readFileSync(join(build, '../package.json'), 'utf8')) as {
      version: string;
    };
    this.archives = join(build, '../bin');
    this.home = join(varDir, 'chromium', version);
  }

  /** @returns the program's path */
  async executable(): Promise<string> {
    const folder = await installOnce(join(this.home, 'shell'), async (draft) => {
      await pipeline(
        createReadStream(join(this.archives, 'chromium.br')),
        createBrotliDecompress(),
        createWriteStream(join(draft, 'headless-shell'), { mode: 0o755, flush: true }),
      );
    });
    return join(folder, 'headless-shell');
  }

  /** NSS and what else a bare machine lacks. @returns the folder for `LD_LIBRARY_PATH` */
  async libraries(): Promise<string> {
    return installOnce(join(this.home, 'lib'), async (draft) => {
      await mkdir(draft, { recursive: true });
      const archive = await inflate(await readFile(join(this.archives, 'al2023.tar.br')));
      for (const { path, mode, content } of untar(archive)) {
        await writeFile(join(draft, basename(path)), content, { mode, flush: true });
      }
    });
  }
}
