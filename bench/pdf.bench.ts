import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { BrowserFinder, createPdfRenderer, prepareFonts, type PdfRenderer } from '#pdf';
import { buildRatingReport, ReportRenderer } from '#report';
import { createViewRenderer, loadLocales, projectRoot, Translator } from '#views';
import { frameDocument } from '../libs/platform/pdf/src/document/frame-document.js';
import { sampleReport } from '../libs/features/report/src/testing/sample-report.js';
import { type Bench, type Measure, median } from './bench.js';
import { browserMemory } from './pdf/browser-memory.js';
import { printCold, startBrowser, warmPrinter, wholeBrowser } from './pdf/plain-browser.js';
import { rateOf } from './pdf/several.js';

const CORES = availableParallelism();
const ROUNDS = 5;
const REPORTS_PER_ROUND = 12 * CORES;
const COLD_REPORTS = 4 * CORES;
const LONG_RUN = 500;
const WINDOW = 50;
const MEBIBYTE = 1_048_576;
const OPTIONS = { title: 'bench', lang: 'zh-CN' };

/** The full rating report: 57 indicators, radar, Chinese, tagged. */
export const bench: Bench = {
  name: 'pdf',
  run: async (say) => {
    const varDir = resolve('var');
    const { executable } = await new BrowserFinder(varDir, undefined, { PATH: '/usr/bin:/bin' }).find();
    const fontConfig = await prepareFonts(varDir);
    const pool = createPdfRenderer({ varDir, pages: CORES });
    try {
      const html = reportHtml(pool);
      const limit = await againstLimit(pool, html, { executable, fontConfig }, say);
      const cold = await againstCold(pool, html, { executable, fontConfig }, say);
      return [limit, cold, ...(await longRun(pool, html, say))];
    } finally {
      await pool.close();
    }
  },
};

interface Machine {
  readonly executable: string;
  readonly fontConfig: string;
}

function reportHtml(pool: PdfRenderer): string {
  const translator = new Translator(loadLocales(join(projectRoot(), 'locales')));
  const view = buildRatingReport(sampleReport(), 'zh-CN', translator);
  return new ReportRenderer(createViewRenderer({ translator }), translator, pool).reportHtml(view, 'zh-CN');
}

/** The limit: one warm page per core and nothing around it, in turns with the pool. */
async function againstLimit(
  pool: PdfRenderer,
  html: string,
  { executable, fontConfig }: Machine,
  say: (line: string) => void,
): Promise<Measure> {
  const framed = frameDocument(html, OPTIONS);
  // A browser each: two pages of one browser are slower.
  const browsers = await Promise.all(
    Array.from({ length: CORES }, () => startBrowser(executable, fontConfig)),
  );
  const printers = await Promise.all(browsers.map(async (browser) => warmPrinter(await browser.newPage())));
  const limit = (): Promise<number> =>
    rateOf(REPORTS_PER_ROUND, CORES, (worker) => printers[worker]?.(framed) ?? Promise.resolve());
  const ours = (): Promise<number> => rateOf(REPORTS_PER_ROUND, CORES, () => pool.render(html, OPTIONS));
  await limit();
  await ours();
  const rates = { limit: [] as number[], pool: [] as number[] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    rates.limit.push(await limit());
    rates.pool.push(await ours());
    say(`round ${round}: limit ${perSecond(rates.limit.at(-1))}, pool ${perSecond(rates.pool.at(-1))}`);
  }
  await Promise.all(browsers.map((browser) => browser.close()));
  const [best, own] = [median(rates.limit), median(rates.pool)];
  const detail = `${perSecond(own)} of ${perSecond(best)} reports, ${CORES} cores`;
  return { what: 'pool / limit', value: own / best, bound: { at: 'least', value: 0.7 }, detail };
}

/** A browser started for each report, as many at a time as there are cores, in turns with the pool. */
async function againstCold(
  pool: PdfRenderer,
  html: string,
  { executable, fontConfig }: Machine,
  say: (line: string) => void,
): Promise<Measure> {
  const whole = wholeBrowser();
  say(
    whole ? `starting ${whole} per report` : 'no whole Chrome here: starting the headless shell per report',
  );
  const framed = frameDocument(html, OPTIONS);
  const rates = { cold: [] as number[], pool: [] as number[] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    rates.cold.push(
      await rateOf(COLD_REPORTS, CORES, () => printCold(whole ?? executable, fontConfig, framed)),
    );
    rates.pool.push(await rateOf(REPORTS_PER_ROUND, CORES, () => pool.render(html, OPTIONS)));
    say(`round ${round}: cold ${perSecond(rates.cold.at(-1))}, pool ${perSecond(rates.pool.at(-1))}`);
  }
  const value = median(rates.pool.map((rate, round) => rate / (rates.cold[round] ?? NaN)));
  const [own, cold] = [perSecond(median(rates.pool)), perSecond(median(rates.cold))];
  const detail = `${own} against ${cold} of ${whole ?? 'a headless shell'} started per report, ${CORES} at a time`;
  return { what: 'pool / cold browser', value, bound: { at: 'least', value: 8 }, detail };
}

/** Five hundred in one go: nothing fails, memory stays, the last are as fast as the first. */
async function longRun(pool: PdfRenderer, html: string, say: (line: string) => void): Promise<Measure[]> {
  const finished: number[] = [];
  let failures = 0;
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, browserMemory());
  }, 500);
  await rateOf(LONG_RUN, CORES, async () => {
    await pool.render(html, OPTIONS).catch(() => (failures += 1));
    finished.push(performance.now());
    if (finished.length % 100 === 0) say(`${finished.length} of ${LONG_RUN}`);
  });
  clearInterval(watch);
  const span = (from: number): number => (finished[from + WINDOW - 1] ?? NaN) - (finished[from - 1] ?? NaN);
  const [first, last] = [span(WINDOW), span(LONG_RUN - WINDOW)];
  const spans = `${first.toFixed(0)} ms and ${last.toFixed(0)} ms for ${WINDOW}`;
  return [
    { what: 'failures in 500 reports', value: failures, unit: '', bound: { at: 'most', value: 0 } },
    {
      what: 'memory of all browsers (PSS)',
      value: peak / MEBIBYTE,
      unit: 'MiB',
      bound: { at: 'most', value: 600 },
      detail: `peak, ${CORES} browsers`,
    },
    { what: 'last 50 / first 50', value: last / first, bound: { at: 'most', value: 1.1 }, detail: spans },
  ];
}

function perSecond(rate: number | undefined): string {
  return `${(rate ?? 0).toFixed(1)}/s`;
}
