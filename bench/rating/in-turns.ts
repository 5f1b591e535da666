import { median } from '../bench.js';

/** Long enough for the compiler to be done with every work; after a single round it is not. */
const WARM_UP_MS = 2_000;

/**
 * Median milliseconds of processor time of each work over `rounds`, after each was warmed up for the same time.
 * The works take turns, so that what else the machine does falls on all of them alike; waiting for a processor
 * does not count.
 */
export async function inTurns<K extends string>(
  works: Readonly<Record<K, () => unknown>>,
  rounds: number,
): Promise<Readonly<Record<K, number>>> {
  const names = Object.keys(works) as K[];
  for (const name of names) {
    const until = performance.now() + WARM_UP_MS;
    while (performance.now() < until) await works[name]();
  }
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 1; round <= rounds; round++) {
    for (const name of names) {
      const start = process.cpuUsage();
      await works[name]();
      const { user, system } = process.cpuUsage(start);
      times.get(name)?.push((user + system) / 1000);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<K, number>;
}
