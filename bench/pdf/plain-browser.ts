import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

const WHOLE_BROWSERS = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const PRINT = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** A whole Chrome on this machine; null where there is none. */
export function wholeBrowser(): string | null {
  return WHOLE_BROWSERS.find((path) => existsSync(path)) ?? null;
}

export function startBrowser(executablePath: string, fontConfig: string): Promise<Browser> {
  return puppeteer.launch({
    executablePath,
    headless: 'shell',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: { PATH: '/usr/bin:/bin', HOME: '/tmp', FONTCONFIG_FILE: fontConfig },
  });
}

/** The fastest way to print that there is: the document goes straight into a warm page. */
export async function warmPrinter(page: Page): Promise<(html: string) => Promise<void>> {
  const session = await page.createCDPSession();
  await session.send('Page.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  return async (html) => {
    await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
    const { data } = await session.send('Page.printToPDF', PRINT);
    Buffer.from(data, 'base64');
  };
}

/** What one would write first: start, fill, print, close. */
export async function printCold(executable: string, fontConfig: string, html: string): Promise<void> {
  const browser = await startBrowser(executable, fontConfig);
  const page = await browser.newPage();
  await page.setContent(html);
  await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await browser.close();
}
