import { Readable } from 'node:stream';
import { readSheet } from './read-sheet.js';

const read = (bytes: Buffer) => readSheet(Readable.from([bytes]));

describe('an uploaded list', () => {
  it('is read as UTF-8 and as Chinese spreadsheets save it', async () => {
    expect(await read(Buffer.from('\ufeff企业'))).toBe('企业');
    expect(await read(Buffer.from([0xc6, 0xf3, 0xd2, 0xb5]))).toBe('企业');
  });

  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004\0\0\0\0\u00ff\u00fe', 'latin1')],
    ['broken bytes', Buffer.from([0xff, 0xff, 0x80])],
  ])('is refused when it is %s', async (_name, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: 'organizations.sheet_no_text' });
  });

  it('is refused before the end of an endless one', async () => {
    const endless = new Readable({
      read() {
        this.push(Buffer.alloc(65_536, 'a'));
      },
    });
    await expect(readSheet(endless)).rejects.toMatchObject({ kind: 'too-large' });
    expect(endless.destroyed).toBe(true);
  });
});
