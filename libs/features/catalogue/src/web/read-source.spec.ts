import { Readable } from 'node:stream';
import { readSource } from './read-source.js';

describe('an uploaded catalogue', () => {
  it('is read as UTF-8, also where a character is cut by a chunk', async () => {
    const bytes = Buffer.from('meta: { title_zh: 目录 }');
    expect(await readSource(Readable.from([bytes.subarray(0, 20), bytes.subarray(20)]))).toBe(
      'meta: { title_zh: 目录 }',
    );
  });

  it('is refused when it is no text', async () => {
    await expect(readSource(Readable.from([Buffer.from([0xff, 0xfe, 0])]))).rejects.toMatchObject({
      code: 'catalogue.not_text',
    });
  });

  it('is refused long before the end of an endless one', async () => {
    let sent = 0;
    const endless = new Readable({
      read() {
        sent += 65_536;
        this.push(Buffer.alloc(65_536, 'a'));
      },
    });
    await expect(readSource(endless)).rejects.toMatchObject({ kind: 'too-large' });
    expect(sent).toBeLessThan(6 * 1024 * 1024);
    expect(endless.destroyed).toBe(true);
  });
});
