import type { BrowserPage } from './browser-page.js';

/** What holds for every page: nobody is shut out, nothing sticks out, nothing failed. */
export async function expectSoundPage(page: BrowserPage): Promise<void> {
  expect({
    path: page.path,
    axe: await page.axeViolations(),
    overflow: await page.overflow(),
    problems: page.problems,
  }).toEqual({ path: page.path, axe: [], overflow: 0, problems: [] });
}
