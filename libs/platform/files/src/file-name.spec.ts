import fc from 'fast-check';
import { contentDisposition } from './content-disposition.js';
import { safeFileName } from './file-name.js';

describe('a file name from outside', () => {
  it.each([
    ['会议纪要.pdf', '会议纪要.pdf'],
    ['../../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\陈\\纪要.PDF', '纪要.pdf'],
    ['invoice.exe', 'invoice.exe.pdf'],
    ['a\u202efdp.exe', 'afdp.exe.pdf'],
    ['line\r\nSet-Cookie: x.pdf', 'lineSet-Cookie_ x.pdf'],
    ['..', 'file.pdf'],
    ['', 'file.pdf'],
    ['.pdf', 'file.pdf'],
    ['{{#each}}<script>.pdf', '{{#each}}_script_.pdf'],
  ])('%j becomes %j', (given, safe) => {
    expect(safeFileName(given, 'application/pdf')).toBe(safe);
  });

  it('is always a short visible label with the right extension', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeFileName(name, 'image/jpeg');
        expect(safe).toMatch(/^[^/\\\p{Cc}]+\.jpg$/u);
        expect(safe.startsWith('.')).toBe(false);
        expect(Array.from(safe).length).toBeLessThanOrEqual(124);
        expect(contentDisposition('attachment', safe)).toMatch(/^[\x20-\x7e]+$/);
      }),
    );
  });

  it('is sent in the form of RFC 8187', () => {
    expect(contentDisposition('inline', '纪要 "1".pdf')).toBe(
      `inline; filename="__ _1_.pdf"; filename*=UTF-8''%E7%BA%AA%E8%A6%81%20%221%22.pdf`,
    );
  });
});
