import fc from 'fast-check';
import { parseCsv, toCsv } from './csv.js';

const cells = (text: string) => parseCsv(text)?.map((record) => record.cells);

describe('a CSV text', () => {
  it.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '\ufeffa\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a, ""b""",c', [['a, "b"', 'c']]],
    ['a,,\n\n ,,\nb', [['a', '', ''], ['b']]],
    ['"two\nlines",x', [['two\nlines', 'x']]],
    ['', []],
  ])('%j', (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  it('knows the line each record begins on', () => {
    expect(parseCsv('a\n\n"b\nb",c\r\nd')?.map((one) => one.line)).toEqual([1, 3, 5]);
  });

  it.each(['a"b', '"a', '"a"b,c', 'a,"'])('is refused where a quotation mark is out of place: %j', (text) => {
    expect(parseCsv(text)).toBeNull();
  });

  it('comes back as it was written, and runs nothing in a spreadsheet', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.trim())
      .filter((text) => !/^'[=+\-@]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('x'), cell, cell)), (records) => {
        const text = toCsv(records);
        expect(cells(text)).toEqual(records);
        // Looked at cell by cell: inside quotation marks a comma begins nothing.
        for (const value of records.flat()) expect(toCsv([['x', value]])).not.toMatch(/^\uFEFF?x,"?[=+\-@]/);
      }),
    );
  });
});
