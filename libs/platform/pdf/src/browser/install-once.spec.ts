import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { installOnce } from './install-once.js';

describe('installOnce', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'install-'));
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });
  const write = (text: string) => (draft: string) => writeFile(join(draft, 'program'), text);

  it('fills the folder once', async () => {
    const folder = join(home, 'deep/shell');
    expect(await installOnce(folder, write('one'))).toBe(folder);
    await installOnce(folder, write('two'));
    expect(readFileSync(join(folder, 'program'), 'utf8')).toBe('one');
  });

  it('is done by several at once and leaves one whole folder', async () => {
    const folder = join(home, 'shell');
    await Promise.all(
      ['a', 'b', 'c'].map((text, index) =>
        installOnce(folder, async (draft) => {
          await setTimeout(index * 20);
          await write(text)(draft);
        }),
      ),
    );
    expect(readFileSync(join(folder, 'program'), 'utf8')).toBe('a');
    expect(readdirSync(home)).toEqual(['shell']);
  });

  it('leaves nothing when filling fails', async () => {
    const full = installOnce(join(home, 'shell'), async (draft) => {
      await write('half')(draft);
      throw new Error('disk full');
    });
    await expect(full).rejects.toThrow('disk full');
    expect(readdirSync(home)).toEqual([]);
  });
});
