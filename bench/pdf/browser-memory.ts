import { readdirSync, readFileSync } from 'node:fs';

/** Proportional set size of all browsers this process has started, in bytes. */
export function browserMemory(): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const stats = processes.map((pid) => ({ pid, ...groupOf(pid) }));
  const leaders = new Set(
    stats
      .filter(({ pid, parent, group }) => parent === process.pid && group === Number(pid))
      .map(({ group }) => group),
  );
  return stats.filter(({ group }) => leaders.has(group)).reduce((sum, { pid }) => sum + shareOf(pid), 0);
}

function groupOf(pid: string): { readonly parent: number; readonly group: number } {
  const stat = read(`/proc/${pid}/stat`);
  const [, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(parent), group: Number(group) };
}

function shareOf(pid: string): number {
  return 1024 * Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** Empty where the process has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
