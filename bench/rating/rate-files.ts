import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { RatingInput } from '#rating';
import { median, quantile, type Measure } from '../bench.js';
import { timedProcess } from './timed-process.js';

const FILES = 10_000;
const ROUNDS = 3;
const STAR = 'dist/apps/cli/src/main.js';
const BASELINE = 'dist/bench/rating/read-and-parse.js';

/** `star rate` over a folder of YAML files beside a program that only reads and parses them. */
export async function rateFiles(
  unions: readonly RatingInput[],
  say: (line: string) => void,
): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'star-bench-'));
  try {
    const texts = unions.map((union) => stringify(union));
    for (let file = 0; file < FILES; file++) {
      const name = `${String(file).padStart(5, '0')}.yaml`;
      writeFileSync(join(folder, name), texts[file % texts.length] ?? '');
    }
    const [rated, parsed]: [number[], number[]] = [[], []];
    let memory: readonly number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      parsed.push((await timedProcess(BASELINE, folder)).milliseconds);
      const run = await timedProcess(STAR, 'rate', folder, '--format', 'json');
      rated.push(run.milliseconds);
      memory = run.memory;
      say(`round ${round}: parsing ${seconds(parsed.at(-1))}, star rate ${seconds(run.milliseconds)}`);
    }
    const [ours, limit] = [median(rated), median(parsed)];
    const what = `star rate over ${FILES} files / only reading and parsing`;
    const detail = `${seconds(ours)} against ${seconds(limit)}`;
    return [{ what, value: ours / limit, bound: { at: 'most', value: 1.5 }, detail }, ...flatness(memory)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Flat: the end needs no more than the middle and a tenth. Nothing where memory cannot be seen. */
function flatness(memory: readonly number[]): readonly Measure[] {
  if (memory.length === 0) return [];
  const third = Math.ceil(memory.length / 3);
  const [middle, end] = [median(memory.slice(third, 2 * third)), quantile(memory.slice(2 * third), 0.9)];
  const detail = `${end.toFixed(0)} MB at the end`;
  return [
    {
      what: 'star rate, memory: end / middle',
      value: end / middle,
      bound: { at: 'most', value: 1.1 },
      detail,
    },
  ];
}

function seconds(milliseconds = NaN): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
