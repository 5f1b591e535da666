import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly state: string;
  readonly parent: number;
  readonly group: number;
  readonly command: string;
}

/** Leaders of the browsers that a process started: each leads a group of its own. */
export function browsersOf(parent: number): number[] {
  return processes()
    .filter((one) => one.parent === parent && one.command.includes('--headless'))
    .map(({ pid }) => pid);
}

/** Everything that still runs in the groups of those browsers; the dead who wait to be counted are left out. */
export function alive(leaders: readonly number[]): number[] {
  return processes()
    .filter(({ group, state }) => leaders.includes(group) && state !== 'Z')
    .map(({ pid }) => pid);
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const [state = '', parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        return [{ pid: Number(name), state, parent: Number(parent), group: Number(group), command }];
      } catch {
        return []; // ended while we looked
      }
    });
}
