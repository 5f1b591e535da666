import type { Page } from 'puppeteer-core';
import { BrowserPage } from './browser-page.js';
import type { NetworkCable } from './network-cable.js';
import type { PageOptions, TestBrowser } from './test-browser.js';

/** A phone or tablet at the door: a browser profile of its own with the check-in page open. */
export class CheckinDevice {
  private constructor(
    public page: BrowserPage,
    private readonly activityId: string,
    private readonly cable: NetworkCable,
  ) {}

  /** @param cable that the browser's pages come through */
  static async open(
    browser: TestBrowser,
    cable: NetworkCable,
    activityId: string,
    options: PageOptions,
  ): Promise<CheckinDevice> {
    const page = await browser.openPage(options);
    const device = new CheckinDevice(page, activityId, cable);
    await device.visit();
    return device;
  }

  private get tab(): Page {
    return this.page.page;
  }

  async visit(): Promise<void> {
    await this.page.visit(`/checkin/${this.activityId}`);
    await this.tab.waitForSelector('#setup:not([hidden]), #work:not([hidden])');
  }

  /** Makes it a scanner. @returns once it would work without a network */
  async setUp(label = '一号门'): Promise<void> {
    await this.page.fill('#label', label);
    await this.tab.click('#open');
    await this.tab.waitForSelector('#work:not([hidden])');
    await this.tab.waitForSelector('#door[data-ready="offline"]');
  }

  /** Types a ticket's code. @returns the verdict's tone */
  async present(code: string): Promise<string> {
    await this.openWay('code');
    await this.page.fill('#code', code);
    await this.forget();
    await this.tab.click('#code-form button');
    return this.verdict();
  }

  async presentName(name: string, tail: string): Promise<string> {
    await this.openWay('name');
    await this.page.fill('#name', name);
    await this.page.fill('#tail', tail);
    await this.forget();
    await this.tab.click('#find');
    return this.verdict();
  }

  async walkIn(name: string, phone: string): Promise<string> {
    await this.openWay('guest');
    await this.page.fill('#guest-name', name);
    await this.page.fill('#guest-phone', phone);
    if (!(await this.tab.$eval('#guest-consent', (box) => (box as HTMLInputElement).checked)))
      await this.tab.click('#guest-consent');
    await this.forget();
    await this.tab.click('#guest-form button');
    return this.verdict();
  }

  async undo(): Promise<void> {
    await this.tab.click('#undo');
    await this.tab.click('#undo-dialog button[value="mistake"]');
    await this.tab.waitForSelector('#undo:disabled');
  }

  async openWay(way: 'camera' | 'code' | 'name' | 'guest'): Promise<void> {
    await this.tab.click(`#way-${way}`);
  }

  /** For all devices; this one is told by its system, as phones are. */
  async cutNetwork(): Promise<void> {
    this.cable.cut();
    await this.tab.setOfflineMode(true);
    await this.tab.waitForSelector('#network[data-state="offline"]');
  }

  async restoreNetwork(): Promise<void> {
    this.cable.mend();
    await this.tab.setOfflineMode(false);
    await this.tab.evaluate(() => window.dispatchEvent(new Event('online')));
  }

  /** The server takes the next delivery; its answer never arrives. */
  async loseNextAnswer(): Promise<void> {
    await this.tab.evaluate(() => {
      const real = window.fetch.bind(window);
      window.fetch = async (...call) => {
        const answer = await real(...call);
        const [target] = call;
        if (typeof target !== 'string' || !target.endsWith('/scans')) return answer;
        window.fetch = real;
        document.body.dataset['lost'] = 'true';
        throw new TypeError('the network is gone');
      };
    });
  }

  async answerLost(): Promise<void> {
    await this.tab.waitForSelector('body[data-lost]');
    await this.tab.waitForSelector('#network[data-state="offline"]');
  }

  /** Repeats a scan until the device has heard from the server that the guest is in. */
  async hears(present: () => Promise<string>): Promise<void> {
    await this.tab.evaluate(() => window.dispatchEvent(new Event('online')));
    await this.tab.waitForNetworkIdle({ idleTime: 200 });
    if ((await present()) !== 'again') throw new Error('the guest is not known to be in');
  }

  /** Answers the question whether a guest goes in. */
  async decide(answer: 'admit' | 'send-away'): Promise<void> {
    await this.tab.click(`#${answer}`);
    const tone = answer === 'admit' ? 'welcome' : 'idle';
    await this.tab.waitForSelector(`#verdict[data-tone="${tone}"]`);
  }

  /** As the browser does by itself once a day. */
  async lookForUpdate(): Promise<void> {
    await this.tab.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
  }

  caches(): Promise<string[]> {
    return this.tab.evaluate(() => caches.keys());
  }

  /** Waits until nothing is left on the disk that the server does not have. */
  async allSent(): Promise<void> {
    await this.tab.waitForFunction(() => {
      const opening = indexedDB.open('star-checkin');
      return new Promise<boolean>((resolve) => {
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('scans').objectStore('scans').count();
          counting.onsuccess = () => {
            resolve(counting.result === 0);
            database.close();
          };
        };
      });
    });
    await this.tab.waitForSelector('#queue[data-n="0"]');
    await this.tab.waitForSelector('#network[data-state="online"]');
  }

  async waiting(): Promise<number> {
    return Number(await this.tab.$eval('#queue', (element) => element.getAttribute('data-n')));
  }

  /** The browser goes away as it stands, and comes back without a network, on the same disk. */
  async killAndReopen(): Promise<void> {
    const context = this.tab.browserContext();
    const portal = new URL(this.tab.url()).origin;
    const viewport = this.tab.viewport();
    const killed = this.tab;
    const fresh = await context.newPage();
    await fresh.setViewport(viewport);
    await killed.close({ runBeforeUnload: false });
    await fresh.setOfflineMode(true);
    this.page = new BrowserPage(fresh, portal);
    await this.visit();
  }

  close(): Promise<void> {
    return this.page.close();
  }

  /** The verdict before this one is no answer. */
  private async forget(): Promise<void> {
    await this.tab.$eval('#verdict', (panel) => {
      panel.setAttribute('data-tone', '');
    });
  }

  private async verdict(): Promise<string> {
    await this.tab.waitForSelector('#verdict:not([data-tone=""])');
    const tone = await this.tab.waitForFunction(() => {
      const found = document.getElementById('verdict')?.dataset['tone'];
      return found === 'idle' ? undefined : found;
    });
    return (await tone.jsonValue()) ?? '';
  }
}
