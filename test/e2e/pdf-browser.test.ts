import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { createPdfRenderer, type PdfRenderer } from '#pdf';
import { PdfDocument } from './pdf-document.js';
import { alive, browsersOf } from './pdf-processes.js';

const VAR = resolve('var');
const OPTIONS = { title: '星级评价报告', lang: 'zh-CN' };
const article = (id: number, paragraphs = 40): string =>
  `<h1>报告 ${id}</h1>${`<h2>会员发展</h2><p>入职当天发入会二维码；每月和人事核一次名单。第${id}号</p>`.repeat(paragraphs)}`;

describe('PDFs from a real browser', () => {
  let renderer: PdfRenderer;
  const warnings: string[] = [];
  const start = (limits: object = {}, pages = 2): PdfRenderer =>
    createPdfRenderer({ varDir: VAR, pages, limits, warn: (message) => warnings.push(message) });

  beforeEach(() => {
    warnings.length = 0;
    renderer = start();
  });
  afterEach(async () => {
    const browsers = browsersOf(process.pid);
    await renderer.close();
    expect(alive(browsers)).toEqual([]);
  });

  it('is tagged, titled, bookmarked, numbered, and has its fonts inside', async () => {
    const pdf = await renderer.render(article(1), {
      ...OPTIONS,
      header: '区总工会（演示）',
      footer: '甲"乙\\<丙>',
    });
    const document = await PdfDocument.read(pdf);
    expect(document.pages).toBeGreaterThan(1);
    expect(await document.properties()).toEqual({ title: '星级评价报告', language: 'zh-CN' });
    expect(await document.isTagged()).toBe(true);
    const [chapter] = await document.outline();
    expect(chapter).toMatchObject({ title: '报告 1' });
    expect(chapter?.items).toHaveLength(40);
    (await document.text()).forEach((text, index) => {
      expect(text).toContain('区总工会（演示）');
      expect(text).toContain('甲"乙\\<丙>');
      expect(text).toContain(`${index + 1} / ${document.pages}`);
    });
    for (const font of await document.fonts()) {
      expect(font).toMatchObject({ type: 'CIDFontType2', embedded: true });
      expect(font.name).toMatch(/NotoSansSC-(Regular|Bold)$/);
    }
    expect(await document.sizes()).toContainEqual([595, 842]);
  });

  it('lies on its side when asked', async () => {
    const pdf = await renderer.render('<p>证书</p>', { ...OPTIONS, landscape: true });
    expect(await (await PdfDocument.read(pdf)).sizes()).toEqual([[842, 595]]);
  });

  it('makes the same bytes of the same content, in another browser too', async () => {
    const options = { ...OPTIONS, date: new Date('2026-12-31') };
    const first = await renderer.render(article(1), options);
    await renderer.render(article(2), OPTIONS);
    await renderer.close();
    renderer = start();
    expect((await renderer.render(article(1), options)).equals(first)).toBe(true);
  });

  it('prints thirty at once, each its own', async () => {
    const ids = Array.from({ length: 30 }, (_, id) => id);
    const pdfs = await Promise.all(ids.map((id) => renderer.render(article(id, 5), OPTIONS)));
    for (const id of ids) {
      const text = (await (await PdfDocument.read(pdfs[id]!)).text()).join('');
      expect(text).toContain(`第${id}号`);
      expect(new Set(text.match(/第\d+号/g))).toEqual(new Set([`第${id}号`]));
    }
  });

  it('loses no document when its browsers are killed in the middle of printing', async () => {
    await renderer.render(article(0), OPTIONS);
    const printing = Array.from({ length: 30 }, (_, id) => renderer.render(article(id, 150), OPTIONS));
    for (let kill = 0; kill < 3; kill += 1) {
      await wait(250);
      process.kill(browsersOf(process.pid)[0]!, 'SIGKILL');
    }
    expect(await Promise.all(printing)).toHaveLength(30);
    expect(warnings.length).toBeGreaterThan(0);
  });

  it('gets over a page that dies while its browser lives on', async () => {
    await renderer.render(article(0), OPTIONS);
    const browsers = browsersOf(process.pid);
    const printing = renderer.render(article(1, 800), OPTIONS);
    await wait(100);
    for (const pid of alive(browsers)) if (!browsers.includes(pid)) process.kill(pid, 'SIGKILL');
    expect((await printing).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('replaces a browser that hangs', async () => {
    renderer = start({ printMs: 2_000 }, 1);
    await renderer.render(article(0), OPTIONS);
    const hanging = browsersOf(process.pid);
    for (const pid of alive(hanging)) process.kill(pid, 'SIGSTOP');
    await renderer.render(article(1), OPTIONS);
    expect(alive(hanging)).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('too much time')]);
  });

  it('stops at once when nobody wants the document any more', async () => {
    await renderer.render(article(0), OPTIONS);
    const reader = new AbortController();
    const printing = renderer.render(article(1, 5_000), { ...OPTIONS, signal: reader.signal });
    await wait(50);
    reader.abort(new Error('left'));
    await expect(printing).rejects.toThrow('left');
  });

  describe('given hostile content', () => {
    let canary: Server;
    let visitors = 0;
    let address: string;
    let secrets: string;

    beforeAll(async () => {
      canary = createServer((socket) => {
        visitors += 1;
        socket.end();
      }).listen(0, '127.0.0.1');
      await once(canary, 'listening');
      address = `127.0.0.1:${(canary.address() as AddressInfo).port}`;
      secrets = mkdtempSync(join(VAR, 'canary-'));
      writeFileSync(join(secrets, 'secret.txt'), 'canary-secret');
      writeFileSync(join(secrets, 'secret.css'), 'p::after{content:"canary-style"}');
      writeFileSync(
        join(secrets, 'secret.svg'),
        '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="9"><text y="9">canary-image</text></svg>',
      );
    });
    afterAll(() => {
      canary.close();
      rmSync(secrets, { recursive: true });
    });

    const attempts = (base: string): string[] => [
      `<meta http-equiv="refresh" content="0;url=${base}/a">`,
      `<link rel="stylesheet" href="${base}/secret.css"><style>@import url("${base}/secret.css");p{background:url("${base}/b")}</style>`,
      `<link rel="preconnect" href="${base}"><link rel="dns-prefetch" href="${base}"><link rel="prefetch" href="${base}/c"><link rel="preload" as="image" href="${base}/d">`,
      `<img src="${base}/secret.svg"><svg width="99" height="9"><image href="${base}/secret.svg"/><use href="${base}/secret.svg#x"/></svg>`,
      `<iframe src="${base}/secret.txt"></iframe><object data="${base}/secret.txt"></object><embed src="${base}/secret.txt">`,
      `<iframe srcdoc="&lt;img src='${base}/secret.svg'&gt;&lt;script&gt;fetch('${base}')&lt;/script&gt;"></iframe>`,
      `<video src="${base}/e" poster="${base}/secret.svg"></video><audio src="${base}/f" autoplay></audio>`,
      `<base href="${base}/"><img src="g"><form action="${base}/h"><input autofocus onfocus="this.form.submit()"></form>`,
      `<script>document.body.textContent='scripted';fetch('${base}');new WebSocket('ws://${base.replace(/^\w+:\/\//, '')}')</script><img src=x onerror="document.body.textContent='scripted'">`,
      `<style>@font-face{font-family:x;src:url("${base}/font.ttf")}p{font-family:x}</style>`,
    ];

    it('asks nobody and reads no file', async () => {
      for (const base of [`http://${address}`, `https://${address}`, `file://${secrets}`]) {
        for (const attempt of attempts(base)) {
          const pdf = await renderer.render(`${attempt}<p>正文</p>`, OPTIONS);
          const text = (await (await PdfDocument.read(pdf)).text()).join('');
          expect(text).toContain('正文');
          expect(text).not.toMatch(/canary|scripted/);
        }
      }
      await wait(200);
      expect(visitors).toBe(0);
      expect(warnings).toEqual([]);
    }, 120_000);

    it('leaves nothing behind for the next document', async () => {
      await renderer.render('<style>*{display:none!important}</style><title>x</title><p>甲', OPTIONS);
      const document = await PdfDocument.read(await renderer.render('<p>乙</p>', OPTIONS));
      expect((await document.text()).join('')).toContain('乙');
      expect(await document.properties()).toMatchObject({ title: '星级评价报告' });
    });
  });
});

describe('a process that is killed', () => {
  let child: ChildProcess | undefined;
  const script = join(VAR, `pdf-child-${process.pid}.mjs`);
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(script, { force: true });
  });

  it('takes its browsers along', async () => {
    await build({
      stdin: {
        contents: `import { createPdfRenderer } from '#pdf';
          const renderer = createPdfRenderer({ varDir: ${JSON.stringify(VAR)}, pages: 2 });
          await Promise.all([1, 2].map(() => renderer.render('<p>甲</p>', { title: 't', lang: 'zh-CN' })));
          console.log('ready'); setInterval(() => {}, 1000);`,
        resolveDir: resolve('.'),
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      conditions: ['source'],
      outfile: script,
    });
    child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout!, 'data');
    const browsers = browsersOf(child.pid!);
    expect(browsers).toHaveLength(2);
    child.kill('SIGKILL');
    for (let tries = 0; tries < 50 && alive(browsers).length > 0; tries += 1) await wait(100);
    expect(alive(browsers)).toEqual([]);
  });
});
