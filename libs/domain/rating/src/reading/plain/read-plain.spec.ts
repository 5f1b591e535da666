import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { readDocument } from '../document-reader.js';
import { readPlain } from './read-plain.js';

const isText = (path: string): boolean => path.startsWith('enterprise.');
const example = (name: string) => readFileSync(`examples/${name}.yaml`, 'utf8');
const valueOf = (text: string) => readDocument(text, isText).value;

describe('the quick reader', () => {
  it.each(['three-stars', 'many-not-applicable'])(
    'reads examples/%s.yaml as the full reader does',
    (name) => {
      const text = example(name);
      expect(readPlain(text, isText)).toEqual(valueOf(text));
      expect(readPlain(JSON.stringify(valueOf(text)), isText)).toEqual(valueOf(text));
      expect(readPlain(stringify(valueOf(text)), isText)).toEqual(valueOf(text));
    },
  );

  it.each([
    ['a repeated key', 'a: 1\nb: 2\na: 3\n'],
    ['a key repeated in brackets', 'a: { b: 1, b: 2 }\n'],
    ['a key repeated in JSON', '{"a": {"b": 1, "b": 2}}'],
    ['a key repeated in JSON by an escape', '{"b": 1, "\\u0062": 2}'],
    ['a long decimal', 'a: 0.1234567890123456\n'],
    ['a long decimal in JSON', '{"a": 100000000000000.0}'],
    ['a number as text', '{"enterprise": {"uscc": 914403001234567890}}'],
    ['an exponent', 'a: 1e3\n'],
    ['a value over several lines', 'a: one\n  two\n'],
    ['an anchor', 'a: &x 1\nb: *x\n'],
    ['a tab', 'a:\t1\n'],
    ['a second document', 'a: 1\n---\nb: 2\n'],
  ])('leaves %s to the full reader', (_, text) => {
    expect(readPlain(text, isText)).toBeUndefined();
  });

  it('never reads another value than the full reader, nor what that one refuses', () => {
    const asLists = stringify(valueOf(example('one-star')));
    const lines = [example('two-stars'), asLists].join('\n').split('\n');
    const json = JSON.stringify({ a: { b: [1, 2.5, 'x'], c: null }, enterprise: { uscc: '9A' }, d: true });
    const piece = fc.constantFrom(
      ...[
        ' ',
        '  ',
        '\n',
        ':',
        ': ',
        ' #',
        '#',
        '-',
        '- ',
        '"',
        "'",
        '\\',
        '[',
        ']',
        '{',
        '}',
        ',',
        '\r\n',
        '|',
      ],
      ...[
        '>',
        '&a',
        '*a',
        '!!str ',
        '? ',
        '0',
        '00',
        '1e5',
        '.5',
        '5.',
        '-1',
        '0x1F',
        '.inf',
        '~',
        'true',
        'Null',
      ],
      ...[
        '中',
        '：',
        'a',
        'a: b',
        '---\n',
        '%',
        '@',
        '`',
        '1234567890123456',
        '0.0',
        '"x"',
        "'y'",
        '<<',
        '=',
        '\n    ',
      ],
    );
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { maxLength: 3 });
    const begin = fc.integer({ min: 0, max: lines.length - 1 });
    let read = 0;
    fc.assert(
      fc.property(fc.boolean(), begin, edits, (asJson, first, changes) => {
        let text = asJson ? json : [...lines.slice(1, 3), ...lines.slice(first, first + 8)].join('\n');
        for (const [at, cut, added] of changes) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + added + text.slice(place + cut);
        }
        const plain = readPlain(text, isText);
        if (plain === undefined) return;
        read++;
        const { value, problems } = readDocument(text, isText);
        expect({ text, problems }).toEqual({ text, problems: [] });
        expect(plain).toEqual(value);
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(500);
  });
});
