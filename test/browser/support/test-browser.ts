import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { BrowserFinder, prepareFonts } from '#pdf';
import type { Locale } from '#views';
import puppeteer, { type Browser } from 'puppeteer-core';
import { BrowserPage } from './browser-page.js';

/** The two sizes every page is looked at. */
export const VIEWPORTS = {
  phone: { width: 390, height: 844, isMobile: true, hasTouch: true },
  desktop: { width: 1440, height: 1000 },
} as const;

export type Viewport = keyof typeof VIEWPORTS;

export interface PageOptions {
  readonly viewport?: Viewport;
  readonly locale?: Locale;
  readonly scheme?: 'light' | 'dark';
  readonly javascript?: boolean;
  /** of a `PortalClient` that is logged in */
  readonly cookies?: readonly { readonly name: string; readonly value: string }[];
}

const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8', HOME: tmpdir() };

/** A real browser with Chinese fonts, on a machine that need not have either. */
export class TestBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly portalUrl: string,
  ) {}

  /**
   * @param portalUrl where the pages are, without a slash at the end
   * @param switches further ones of Chromium's command line
   */
  static async open(portalUrl: string, switches: readonly string[] = []): Promise<TestBrowser> {
    const varDir = resolve('var');
    const found = await new BrowserFinder(
      varDir,
      process.env['PUPPETEER_EXECUTABLE_PATH'],
      ENVIRONMENT,
    ).find();
    const browser = await puppeteer.launch({
      executablePath: found.executable,
      headless: 'shell',
      args: ['--no-sandbox', '--disable-gpu', ...switches],
      env: {
        ...ENVIRONMENT,
        FONTCONFIG_FILE: await prepareFonts(varDir),
        ...(found.libraries === null ? {} : { LD_LIBRARY_PATH: found.libraries }),
      },
    });
    return new TestBrowser(browser, portalUrl);
  }

  /** A page in a profile of its own. Nothing is loaded yet: `page.visit('/register')`. */
  async openPage(options: PageOptions = {}): Promise<BrowserPage> {
    const {
      viewport = 'desktop',
      locale = 'zh-CN',
      scheme = 'light',
      javascript = true,
      cookies = [],
    } = options;
    const context = await this.browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(VIEWPORTS[viewport]);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setExtraHTTPHeaders({ 'accept-language': locale });
    await page.setJavaScriptEnabled(javascript);
    const { hostname: domain } = new URL(this.portalUrl);
    await context.setCookie(...cookies.map(({ name, value }) => ({ name, value, domain, path: '/' })));
    return new BrowserPage(page, this.portalUrl);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
