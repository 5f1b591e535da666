import { NoBrowserError } from './browser/no-browser.error.js';
import { PdfRenderer } from './pdf-renderer.js';
import { DEFAULT_LIMITS, type PrintLimits } from './pool/print-limits.js';
import type { Printer } from './pool/print-slot.js';

const OPTIONS = { title: 't', lang: 'en' };
const hang = (): Promise<Buffer> => new Promise<Buffer>(() => undefined);
const crash = (): Promise<Buffer> => Promise.reject(new Error('crashed'));
const print = (): Promise<Buffer> => Promise.resolve(Buffer.from('pdf'));

/** A renderer whose browsers do what is listed, one print after the other, and print from then on. */
class Stage {
  readonly log: string[] = [];
  readonly warnings: string[] = [];
  readonly renderer: PdfRenderer;
  memory = 1;

  constructor(
    private readonly script: (() => Promise<Buffer>)[] = [],
    limits: Partial<PrintLimits> = {},
    openPrinter?: () => Promise<Printer>,
  ) {
    this.renderer = new PdfRenderer({
      pages: 1,
      limits: { ...DEFAULT_LIMITS, ...limits },
      openPrinter: openPrinter ?? (() => this.open()),
      warn: (message) => this.warnings.push(message),
    });
  }

  private open(): Promise<Printer> {
    this.log.push('open');
    return Promise.resolve({
      print: () => (this.script.shift() ?? print)(),
      tidy: () => Promise.resolve(),
      memory: () => Promise.resolve(this.memory),
      close: () => Promise.resolve(void this.log.push('close')),
      destroy: () => Promise.resolve(void this.log.push('kill')),
    });
  }
}

describe('PdfRenderer', () => {
  it('starts one browser and keeps it warm', async () => {
    const { renderer, log } = new Stage();
    await renderer.render('a', OPTIONS);
    await renderer.render('b', OPTIONS);
    expect(log).toEqual(['open']);
    await renderer.close();
    expect(log).toEqual(['open', 'close']);
  });

  it('prints again in a new browser after two crashes', async () => {
    const { renderer, log, warnings } = new Stage([crash, crash]);
    expect(String(await renderer.render('a', OPTIONS))).toBe('pdf');
    expect(log).toEqual(['open', 'kill', 'open', 'kill', 'open']);
    expect(warnings).toHaveLength(2);
  });

  it('gives up after three crashes and still prints the next document', async () => {
    const { renderer } = new Stage([crash, crash, crash]);
    await expect(renderer.render('a', OPTIONS)).rejects.toMatchObject({ code: 'pdf.failed' });
    await expect(renderer.render('b', OPTIONS)).resolves.toBeDefined();
  });

  it('kills a browser that hangs and prints once more', async () => {
    const { renderer, log } = new Stage([hang], { printMs: 20 });
    await renderer.render('a', OPTIONS);
    expect(log).toEqual(['open', 'kill', 'open']);
  });

  it('gives up on a document that always hangs', async () => {
    const { renderer } = new Stage([hang, hang], { printMs: 20 });
    await expect(renderer.render('a', OPTIONS)).rejects.toMatchObject({ code: 'pdf.timeout' });
  });

  it('kills a browser that grows beyond twice its share', async () => {
    const stage = new Stage([hang, hang], { memory: 100 });
    stage.memory = 201;
    await expect(stage.renderer.render('a', OPTIONS)).rejects.toMatchObject({ code: 'pdf.timeout' });
    expect(stage.log).toEqual(['open', 'kill', 'open', 'kill']);
  });

  it('replaces a browser after its uses, or when it has grown', async () => {
    const stage = new Stage([], { uses: 7, memory: 100 });
    const print = async (count: number): Promise<void> => {
      for (let one = 0; one < count; one += 1) await stage.renderer.render('a', OPTIONS);
    };
    await print(7);
    expect(stage.log).toEqual(['open', 'close']);
    stage.memory = 101;
    await print(5);
    expect(stage.log).toEqual(['open', 'close', 'open', 'close']);
  });

  it('closes a browser that has nothing to do', async () => {
    const { renderer, log } = new Stage([], { idleMs: 20 });
    await renderer.render('a', OPTIONS);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(log).toEqual(['open', 'close']);
  });

  it('gives up a document that nobody wants any more, in print and in the queue', async () => {
    const { renderer, log } = new Stage([hang]);
    const reader = new AbortController();
    const both = ['a', 'b'].map((html) => renderer.render(html, { ...OPTIONS, signal: reader.signal }));
    setTimeout(() => {
      reader.abort(new Error('left'));
    }, 20);
    for (const one of both) await expect(one).rejects.toThrow('left');
    await renderer.render('c', OPTIONS);
    expect(log).toEqual(['open', 'kill', 'open']);
  });

  it('finishes what it prints before it closes, and takes nothing more', async () => {
    let finish: (pdf: Buffer) => void = () => undefined;
    const { renderer } = new Stage([() => new Promise((resolve) => (finish = resolve))]);
    const printing = renderer.render('a', OPTIONS);
    const waiting = renderer.render('b', OPTIONS);
    const closing = renderer.close();
    await expect(waiting).rejects.toMatchObject({ code: 'pdf.closed' });
    await expect(renderer.render('c', OPTIONS)).rejects.toMatchObject({ code: 'pdf.closed' });
    finish(Buffer.from('done'));
    expect(String(await printing)).toBe('done');
    await closing;
  });

  it('refuses a document beyond all measure', async () => {
    const { renderer, log } = new Stage([], { document: 10 });
    await expect(renderer.render('x'.repeat(11), OPTIONS)).rejects.toMatchObject({ code: 'pdf.too_large' });
    expect(log).toEqual([]);
  });

  it('says in the log what is wrong when there is no browser', async () => {
    const { renderer, warnings } = new Stage([], {}, () =>
      Promise.reject(new NoBrowserError(['/usr/bin/chromium: too old'])),
    );
    await expect(renderer.render('a', OPTIONS)).rejects.toMatchObject({ code: 'pdf.no_browser' });
    expect(warnings[0]).toContain('/usr/bin/chromium: too old');
  });
});
