import { median } from '../bench.js';

/**
 * Median milliseconds of processor time of each work over `rounds`, after one round to warm up. The works take
 * turns, so that what else the machine does falls on all of them alike; waiting for a processor does not count.
 */
export async function inTurns<K extends string>(
  works: Readonly<Record<K, () => unknown>>,
  rounds: number,
): Promise<Readonly<Record<K, number>>> {
  const names = Object.keys(works) as K[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const start = process.cpuUsage();
      await works[name]();
      const { user, system } = process.cpuUsage(start);
      if (round > 0) times.get(name)?.push((user + system) / 1000);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<K, number>;
}
