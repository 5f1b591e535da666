import { readFile } from 'node:fs/promises';

const PAGE_BYTES = 4096;

/**
 * Memory that processes have for themselves (resident less shared), in bytes; readable for any
 * process, sandboxed ones too. 0 for those that are gone and on systems without `/proc`.
 */
export async function privateMemory(pids: readonly number[]): Promise<number> {
  const each = await Promise.all(
    pids.map(async (pid) => {
      const pages = (await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')).split(' ').map(Number);
      const [, resident = 0, shared = 0] = pages;
      return (resident - shared) * PAGE_BYTES;
    }),
  );
  return each.reduce((sum, bytes) => sum + bytes, 0);
}
