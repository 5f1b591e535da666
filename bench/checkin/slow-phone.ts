import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { BrowserFinder } from '#pdf';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { PortalClient } from '../../test/support/portal-client.js';

const THROTTLING = 6;
const ENVIRONMENT = { PATH: '/usr/bin:/bin', HOME: tmpdir() };

/** A phone that is six times slower than this machine, with the check-in page of one activity. */
export class SlowPhone {
  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly host: PortalClient,
  ) {}

  static async buy(url: string, host: PortalClient): Promise<SlowPhone> {
    const { executable, libraries } = await new BrowserFinder(
      resolve('var'),
      process.env['PUPPETEER_EXECUTABLE_PATH'],
      ENVIRONMENT,
    ).find();
    const browser = await puppeteer.launch({
      executablePath: executable,
      headless: 'shell',
      args: ['--no-sandbox', '--disable-gpu'],
      env: { ...ENVIRONMENT, ...(libraries === null ? {} : { LD_LIBRARY_PATH: libraries }) },
    });
    return new SlowPhone(browser, url, host);
  }

  /** A first visit with nothing kept. @returns the page, and ms until it would work without a network */
  async open(activityId: string): Promise<{ page: Page; ms: number }> {
    const context = await this.browser.createBrowserContext();
    const domain = new URL(this.url).hostname;
    await context.setCookie(
      ...this.host.cookies.map(({ name, value }) => ({ name, value, domain, path: '/' })),
    );
    const page = await context.newPage();
    await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true });
    await page.emulateCPUThrottling(THROTTLING);
    const began = performance.now();
    await page.goto(`${this.url}/checkin/${activityId}`, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('#setup:not([hidden])');
    await page.click('#open');
    await page.waitForSelector('#door[data-ready="offline"]');
    return { page, ms: performance.now() - began };
  }

  /** Types codes without a network. @returns ms of each, from pressing the button to the verdict on the screen */
  async present(page: Page, codes: readonly string[]): Promise<number[]> {
    await page.setOfflineMode(true);
    return page.evaluate(async (all) => {
      const panel = document.getElementById('verdict');
      const input = document.getElementById('code');
      const form = document.getElementById('code-form');
      if (!panel || !(input instanceof HTMLInputElement) || !(form instanceof HTMLFormElement)) return [];
      const times: number[] = [];
      for (const code of all) {
        panel.dataset['tone'] = '';
        input.value = code;
        const began = performance.now();
        const shown = new Promise<void>((seen) => {
          const watch = new MutationObserver(() => {
            if (panel.dataset['tone'] !== 'welcome') return;
            watch.disconnect();
            requestAnimationFrame(() => {
              seen();
            });
          });
          watch.observe(panel, { attributes: true });
        });
        form.requestSubmit();
        await shown;
        times.push(performance.now() - began);
        await new Promise((next) => setTimeout(next, 50));
      }
      return times;
    }, codes);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
