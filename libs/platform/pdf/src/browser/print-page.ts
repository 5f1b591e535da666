import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { Browser, CDPSession } from 'puppeteer-core';
import { BrowserLostError } from './browser-lost.error.js';
import { privateMemory } from './process-memory.js';

const CLOSE_LIMIT_MS = 3_000;
const PRINT = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/**
 * A browser with its one page. Documents are put into the page one after the other: the fonts stay, and
 * nothing is fetched, because scripts are off and every request is refused.
 */
export class PrintPage {
  /** Rejects when the browser or the page dies; never resolves. */
  private readonly lost: Promise<never>;

  private constructor(
    private readonly browser: Browser,
    private readonly profile: string,
    private readonly page: CDPSession,
    private readonly root: CDPSession,
    private readonly frameId: string,
  ) {
    this.lost = new Promise((_, reject) => {
      const fail = (): void => {
        reject(new BrowserLostError());
      };
      browser.on('disconnected', fail);
      page.on('Inspector.targetCrashed', fail);
    });
    this.lost.catch(() => undefined);
  }

  /** @param profile the folder to remove with the browser */
  static async attach(browser: Browser, profile: string): Promise<PrintPage> {
    try {
      const [tab = await browser.newPage()] = await browser.pages();
      const page = await tab.createCDPSession();
      const root = await browser.target().createCDPSession();
      page.on('Fetch.requestPaused', ({ requestId }) => {
        // Aborted, not failed: a failed navigation would put an error page in the document's place.
        page.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(() => undefined);
      });
      await page.send('Inspector.enable');
      await page.send('Page.enable');
      await page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
      await page.send('Emulation.setScriptExecutionDisabled', { value: true });
      const { frameTree } = await page.send('Page.getFrameTree');
      return new PrintPage(browser, profile, page, root, frameTree.frame.id);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /**
   * @param html a whole document
   * @throws BrowserLostError when the browser dies, Puppeteer's error when it cannot print
   */
  async print(html: string): Promise<Buffer> {
    return Promise.race([this.printHere(html), this.lost]);
  }

  private async printHere(html: string): Promise<Buffer> {
    const loaded = new Promise<void>((resolve) => {
      this.page.once('Page.loadEventFired', () => {
        resolve();
      });
    });
    await this.page.send('Page.setDocumentContent', { frameId: this.frameId, html });
    await loaded;
    const { data } = await this.page.send('Page.printToPDF', PRINT);
    return Buffer.from(data, 'base64');
  }

  /** Clears what earlier documents left behind, which the browser itself would do only after dozens. */
  async tidy(): Promise<void> {
    await Promise.race([this.page.send('HeapProfiler.collectGarbage'), this.lost]);
  }

  /** What all the browser's processes hold for themselves, in bytes. */
  async memory(): Promise<number> {
    const { processInfo } = await Promise.race([this.root.send('SystemInfo.getProcessInfo'), this.lost]);
    return privateMemory(processInfo.map(({ id }) => id));
  }

  /** Ends the browser politely, then for certain. */
  async close(): Promise<void> {
    const limit = AbortSignal.timeout(CLOSE_LIMIT_MS);
    const overdue = new Promise((resolve) => {
      limit.addEventListener('abort', resolve);
    });
    await Promise.race([this.browser.close().catch(() => undefined), overdue]);
    await this.destroy();
  }

  /** Ends the browser at once, stopped and hanging processes too. */
  async destroy(): Promise<void> {
    const leader = this.browser.process();
    if (leader?.pid !== undefined) {
      const running = leader.exitCode === null && leader.signalCode === null;
      const exited = running ? once(leader, 'exit') : null;
      killGroup(leader.pid);
      await exited;
    }
    await rm(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The browser leads a process group of its own; helpers that hang would outlive it. */
function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
