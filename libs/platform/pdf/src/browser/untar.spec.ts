import { untar } from './untar.js';

function entry(path: string, content: string, type = '0'): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write('0000755\0', 100);
  header.write(Buffer.byteLength(content).toString(8).padStart(11, '0'), 124);
  header.write(type, 156);
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}

describe('untar', () => {
  const end = Buffer.alloc(1024);

  it('gives the files and leaves the folders', () => {
    const archive = Buffer.concat([
      entry('lib/', '', '5'),
      entry('lib/a.so', 'x'.repeat(700)),
      entry('lib/b', ''),
      end,
    ]);
    expect(
      [...untar(archive)].map(({ path, mode, content }) => [path, mode.toString(8), content.length]),
    ).toEqual([
      ['lib/a.so', '755', 700],
      ['lib/b', '755', 0],
    ]);
  });

  it('refuses an archive that was cut off', () => {
    const archive = entry('a', 'x'.repeat(700)).subarray(0, 900);
    expect(() => [...untar(archive)]).toThrow('damaged tar archive');
  });
});
