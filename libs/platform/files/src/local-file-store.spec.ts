import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { runAs } from '#database';
import { newId } from '#kernel';
import { actorOf, sampleFile, zip } from '#testing';
import { LocalFileStore } from './local-file-store.js';
import { DOCUMENT_TYPES } from './media-type.js';

const DISTRICT = newId();
const rule = { maxBytes: 1024 * 1024, accept: DOCUMENT_TYPES };
const inDistrict = <T>(work: () => T, districtId = DISTRICT) => runAs(actorOf(districtId), work);
const from = (bytes: Buffer) => Readable.from([bytes]);

describe('the local file store', () => {
  let dir: string;
  let store: LocalFileStore;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'star-files-'));
    store = new LocalFileStore(dir, 'proofs');
  });
  afterEach(() => rm(dir, { recursive: true }));

  const filesOnDisk = async () =>
    (await readdir(dir, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const put = (bytes: Buffer) => inDistrict(() => store.put(from(bytes), rule));

  it('gives back what it was given', async () => {
    const bytes = sampleFile.pdf('回来');
    const facts = await put(bytes);
    expect(facts).toMatchObject({ size: bytes.length, mediaType: 'application/pdf' });
    expect(facts.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await inDistrict(async () => buffer(await store.open(facts.sha256)))).toEqual(bytes);
  });

  it('knows every accepted kind by its content', async () => {
    const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#c8161d' } });
    const cases: [Buffer, string][] = [
      [sampleFile.pdf(), 'application/pdf'],
      [await picture().jpeg().toBuffer(), 'image/jpeg'],
      [await picture().png().toBuffer(), 'image/png'],
      [await picture().webp().toBuffer(), 'image/webp'],
      [sampleFile.docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      [sampleFile.xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ];
    for (const [bytes, mediaType] of cases) expect((await put(bytes)).mediaType).toBe(mediaType);
  });

  it('stores the same bytes once, also when they arrive ten times at once', async () => {
    const bytes = sampleFile.pdf();
    const all = await Promise.all(Array.from({ length: 10 }, () => put(bytes)));
    expect(new Set(all.map((one) => one.sha256)).size).toBe(1);
    expect(await filesOnDisk()).toHaveLength(1);
  });

  it('keeps districts apart even for one who knows the hash', async () => {
    const { sha256 } = await put(sampleFile.pdf());
    const other = newId();
    await expect(inDistrict(() => store.open(sha256), other)).rejects.toMatchObject({ kind: 'not-found' });
    await inDistrict(() => store.remove(sha256), other);
    expect(await inDistrict(() => store.size(sha256))).toBe(sampleFile.pdf().length);
  });

  it('keeps features apart: what one removes, another still has', async () => {
    const reports = new LocalFileStore(dir, 'reports');
    const { sha256 } = await put(sampleFile.pdf());
    await inDistrict(() => reports.put(from(sampleFile.pdf()), rule));
    await inDistrict(() => store.remove(sha256));
    expect(await inDistrict(() => reports.size(sha256))).toBe(sampleFile.pdf().length);
  });

  it('inspects without keeping', async () => {
    const facts = await inDistrict(() => store.inspect(from(sampleFile.pdf()), rule));
    expect(facts.mediaType).toBe('application/pdf');
    expect(await filesOnDisk()).toEqual([]);
  });

  it('removes, and removing twice is no error', async () => {
    const { sha256 } = await put(sampleFile.pdf());
    await inDistrict(() => store.remove(sha256));
    await inDistrict(() => store.remove(sha256));
    expect(await inDistrict(() => store.size(sha256))).toBeNull();
  });

  it.each(['../../etc/passwd', 'A'.repeat(64), '', 'ab'])('refuses the address %j', async (address) => {
    await expect(inDistrict(() => store.open(address))).rejects.toMatchObject({ kind: 'not-found' });
  });

  describe('leaves nothing behind when it refuses', () => {
    afterEach(async () => {
      expect(await filesOnDisk()).toEqual([]);
    });

    it('an endless upload, long before its end', async () => {
      let sent = 0;
      const endless = new Readable({
        read() {
          sent += 65_536;
          this.push(Buffer.alloc(65_536, '%PDF-1.4 '));
        },
      });
      await expect(inDistrict(() => store.put(endless, rule))).rejects.toMatchObject({
        code: 'files.too_large',
        kind: 'too-large',
        params: { maxMiB: 1 },
      });
      expect(sent).toBeLessThan(2 * rule.maxBytes);
      expect(endless.destroyed).toBe(true);
    });

    it.each([
      ['a program', sampleFile.program()],
      ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
      ['an SVG with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
      ['a plain archive', zip({ 'a.txt': 'a' })],
      ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
      ['plain text', Buffer.from('职工人数 126 人')],
    ])('%s', async (_name, bytes) => {
      await expect(put(bytes)).rejects.toMatchObject({ code: 'files.type_not_accepted' });
    });

    it('a document with macros that calls itself a document', async () => {
      const macro = zip({
        '[Content_Types].xml':
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        'word/document.xml': '<root/>',
      });
      await expect(put(macro)).rejects.toMatchObject({ code: 'files.type_not_accepted' });
    });

    it('a type that this place does not take', async () => {
      const pictures = { ...rule, accept: ['image/png'] as const };
      await expect(inDistrict(() => store.put(from(sampleFile.pdf()), pictures))).rejects.toMatchObject({
        code: 'files.type_not_accepted',
        params: { found: 'pdf' },
      });
    });

    it('an empty file', async () => {
      await expect(put(Buffer.alloc(0))).rejects.toMatchObject({ code: 'files.empty' });
    });

    it.each(['pdf', 'docx', 'xlsx'] as const)('a %s that is cut off', async (kind) => {
      await expect(put(sampleFile[kind]().subarray(0, -30))).rejects.toMatchObject({ code: 'files.broken' });
    });

    it('a photo that is cut off', async () => {
      const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
      const whole = await sharp({
        create: { width: 400, height: 300, channels: 3, background: 'white', noise },
      })
        .jpeg()
        .toBuffer();
      await expect(put(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: 'files.broken' });
    });

    it('an upload that breaks off', async () => {
      const broken = Readable.from(
        (function* () {
          yield sampleFile.pdf().subarray(0, 100);
          throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
        })(),
      );
      await expect(inDistrict(() => store.put(broken, rule))).rejects.toMatchObject({
        code: 'files.upload_aborted',
      });
    });
  });

  it('sweeps away only what killed processes left long ago', async () => {
    const parts = join(dir, 'parts');
    await mkdir(parts);
    await writeFile(join(parts, 'old'), 'x');
    await writeFile(join(parts, 'young'), 'x');
    const now = new Date('2026-11-20T00:00:00Z');
    await utimes(join(parts, 'old'), now, new Date('2026-11-18T00:00:00Z'));
    await utimes(join(parts, 'young'), now, new Date('2026-11-19T23:00:00Z'));
    expect(await store.sweep(now)).toBe(1);
    expect(await readdir(parts)).toEqual(['young']);
  });
});
