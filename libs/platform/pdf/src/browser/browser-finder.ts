import { BundledChromium } from './bundled-chromium.js';
import { installedBrowsers, installedShells } from './installed-browsers.js';
import { NoBrowserError } from './no-browser.error.js';
import { probeBrowser } from './probe-browser.js';

export interface FoundBrowser {
  readonly executable: string;
  /** For `LD_LIBRARY_PATH`; null where the system has all libraries. */
  readonly libraries: string | null;
}

/**
 * The browser to print with: the configured one and no other; else the first that runs of an installed
 * headless shell, the bundled one, a whole installed browser (last, being about four times slower).
 */
export class BrowserFinder {
  private readonly bundled: BundledChromium;

  constructor(
    varDir: string,
    private readonly configured: string | undefined,
    private readonly environment: Readonly<Record<string, string>>,
  ) {
    this.bundled = new BundledChromium(varDir);
  }

  /** @throws NoBrowserError telling of each that was tried why it will not do */
  async find(): Promise<FoundBrowser> {
    const refused: string[] = [];
    for await (const executable of this.candidates(refused)) {
      const found = await this.tryOut(executable, refused);
      if (found) return found;
    }
    throw new NoBrowserError(refused);
  }

  private async *candidates(refused: string[]): AsyncGenerator<string> {
    if (this.configured !== undefined) {
      yield this.configured;
      return;
    }
    yield* installedShells();
    try {
      yield await this.bundled.executable();
    } catch (error) {
      refused.push(`bundled Chromium: ${String(error)}`);
    }
    yield* installedBrowsers();
  }

  private async tryOut(executable: string, refused: string[]): Promise<FoundBrowser | null> {
    let libraries: string | null = null;
    let probe = await probeBrowser(executable, this.environment);
    if (probe.kind === 'lacks-libraries') {
      libraries = await this.bundled.libraries();
      probe = await probeBrowser(executable, { ...this.environment, LD_LIBRARY_PATH: libraries });
    }
    if (probe.kind === 'usable') return { executable, libraries };
    refused.push(`${executable}: ${probe.reason}`);
    return null;
  }
}
