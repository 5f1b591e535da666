import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '#rating';
import { PdfReports, type ReportPrinter } from './pdf-reports.js';
import type { RatedFile } from './rate-file.js';

const catalogue = {} as Catalogue;
const rated = {} as RatedFile;

/** Prints at the next turn and knows how many it printed at once. */
class FakePrinter implements ReportPrinter {
  most = 0;
  closed = false;
  private now = 0;

  constructor(private readonly broken: (printed: number) => boolean = () => false) {}

  private printed = 0;

  async print(): Promise<Uint8Array> {
    this.most = Math.max(this.most, ++this.now);
    await new Promise((resolve) => setImmediate(resolve));
    this.now--;
    if (this.broken(++this.printed)) throw new Error('the browser is gone');
    return Buffer.from('%PDF');
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}

describe('PDF reports', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'star-pdf-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const printAll = async (printer: ReportPrinter, files: readonly string[]) => {
    const reports = new PdfReports(join(folder, 'reports'), printer, { language: 'zh-CN', atOnce: 2 });
    for (const file of files) await reports.add(catalogue, file, rated);
    await reports.close();
    return reports;
  };

  it('are named after their files, each once, inside the folder', async () => {
    const printer = new FakePrinter();
    await printAll(printer, ['a/one.yaml', 'b/one.yml', '../../two.json', '-']);
    const names = readdirSync(join(folder, 'reports')).sort();
    expect(names).toEqual(['one-2.pdf', 'one.pdf', 'report.pdf', 'two.pdf']);
    expect(readFileSync(join(folder, 'reports/two.pdf'), 'utf8')).toBe('%PDF');
    expect(printer.closed).toBe(true);
  });

  it('are printed no more at once than there are browsers', async () => {
    const printer = new FakePrinter();
    await printAll(printer, ['1.yaml', '2.yaml', '3.yaml', '4.yaml', '5.yaml']);
    expect(printer.most).toBe(2);
  });

  it('that fail are told, and the others are there', async () => {
    const { failures } = await printAll(new FakePrinter((printed) => printed === 2), [
      '1.yaml',
      '2.yaml',
      '3.yaml',
    ]);
    expect(failures.map(({ file }) => file)).toEqual(['2.yaml']);
    expect(readdirSync(join(folder, 'reports')).sort()).toEqual(['1.pdf', '3.pdf']);
  });

  it('need a folder that can be made', () => {
    writeFileSync(join(folder, 'reports'), '');
    const open = () =>
      new PdfReports(join(folder, 'reports'), new FakePrinter(), { language: 'en', atOnce: 1 });
    expect(open).toThrow('unwritable');
  });
});
