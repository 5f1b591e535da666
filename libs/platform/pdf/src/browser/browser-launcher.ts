import { tmpdir } from 'node:os';
import { rm } from 'node:fs/promises';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { BrowserFinder, type FoundBrowser } from './browser-finder.js';
import { prepareFonts } from '../fonts/font-config.js';
import { PrintPage } from './print-page.js';
import { newProfileFolder } from './profile-folder.js';

const START_LIMIT_MS = 30_000;
const BASE_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8', HOME: tmpdir() };
const FLAGS = [
  '--disable-gpu',
  // Letters stand where they stand at any resolution.
  '--font-render-hinting=none',
  // Whatever gets past the page's own barriers finds no name server, no address and no proxy.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
];
const NO_SANDBOX = ['--no-sandbox', '--no-zygote'];

export interface BrowserLauncherOptions {
  readonly varDir: string;
  /** The configured browser; undefined: look for one. */
  readonly executable: string | undefined;
  readonly warn: (message: string) => void;
}

/** Starts browsers that print: one page each, no network, nothing of this process's environment. */
export class BrowserLauncher {
  private preparation: Promise<FoundBrowser & { readonly fontConfig: string }> | null = null;
  /** Chromium refuses its sandbox to root, and so do kernels without user namespaces. */
  private sandbox = process.getuid?.() !== 0;

  constructor(private readonly options: BrowserLauncherOptions) {}

  /** @throws NoBrowserError, or Puppeteer's error when the browser does not start */
  async open(): Promise<PrintPage> {
    this.preparation ??= this.prepare();
    const found = await this.preparation.catch((error: unknown) => {
      this.preparation = null;
      throw error;
    });
    const profile = await newProfileFolder(this.options.varDir);
    try {
      const browser = await this.launch({
        executablePath: found.executable,
        userDataDir: profile,
        env: {
          ...BASE_ENVIRONMENT,
          HOME: profile,
          TMPDIR: profile,
          FONTCONFIG_FILE: found.fontConfig,
          ...(found.libraries === null ? {} : { LD_LIBRARY_PATH: found.libraries }),
        },
      });
      return await PrintPage.attach(browser, profile);
    } catch (error) {
      await rm(profile, { recursive: true, force: true });
      throw error;
    }
  }

  private async prepare(): Promise<FoundBrowser & { readonly fontConfig: string }> {
    const { varDir, executable } = this.options;
    const found = await new BrowserFinder(varDir, executable, BASE_ENVIRONMENT).find();
    return { ...found, fontConfig: await prepareFonts(varDir) };
  }

  private async launch(options: LaunchOptions): Promise<Browser> {
    const start = (sandbox: boolean): Promise<Browser> =>
      puppeteer.launch({
        ...options,
        headless: 'shell',
        args: [...FLAGS, ...(sandbox ? [] : NO_SANDBOX)],
        // The pipe closes with this process, however it ends, and the browser with the pipe.
        pipe: true,
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        timeout: START_LIMIT_MS,
        protocolTimeout: 0,
      });
    if (!this.sandbox) return start(false);
    try {
      return await start(true);
    } catch (error) {
      this.options.warn(`the browser does not start with its sandbox, trying without: ${String(error)}`);
      const browser = await start(false);
      this.sandbox = false;
      return browser;
    }
  }
}
