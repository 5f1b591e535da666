import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { axeViolations } from './axe-violations.js';

/** A page as a person has it before them, with what went wrong on it. */
export class BrowserPage {
  /** Console errors (a refusal by the content security policy is one), uncaught errors, answers from 500 on. */
  readonly problems: string[] = [];

  constructor(
    readonly page: Page,
    private readonly portalUrl: string,
  ) {
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.on('console', (message) => {
      // A refused form is a console error of the browser, but not of ours.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.problems.push(message.text());
    });
    page.on('response', (answer) => {
      if (answer.status() >= 500) this.problems.push(`${answer.status()} ${answer.url()}`);
    });
  }

  /** @returns the HTTP status */
  async visit(path: string): Promise<number> {
    const answer = await this.page.goto(this.portalUrl + path, { waitUntil: 'load' });
    return answer?.status() ?? 0;
  }

  get path(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** Follows a link or presses a button and waits for the page it leads to. */
  async follow(selector: string): Promise<void> {
    await Promise.all([this.page.waitForNavigation({ waitUntil: 'load' }), this.page.click(selector)]);
  }

  /** Replaces what a text field holds. */
  async fill(selector: string, value: string): Promise<void> {
    await this.page.locator(selector).fill(value);
  }

  /** The visible text, in one line. */
  async text(selector = 'body'): Promise<string> {
    const text = await this.page.$eval(selector, (element) => (element as HTMLElement).innerText);
    return text.replace(/\s+/g, ' ').trim();
  }

  /** What axe finds wrong for people with disabilities, WCAG 2.2 AA and good practice; empty is right. */
  axeViolations(): Promise<string[]> {
    return axeViolations(this.page);
  }

  /** How many pixels the page is wider than its window; 0 is right. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
  }

  /** Under `var/screenshots/`. */
  async screenshot(name: string): Promise<void> {
    const path = resolve('var/screenshots', `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await this.page.screenshot({ path: path, fullPage: true });
  }

  async close(): Promise<void> {
    await this.page.browserContext().close();
  }
}
