import { readdirSync } from 'node:fs';
import type { Bench, Measure } from './bench.js';

const BENCH = /^(.+)\.bench\.js$/;

/** Runs every `*.bench` beside it, or those named, and fails where a bound is missed. */
const wanted = process.argv.slice(2);
let missed = 0;
for (const file of readdirSync(import.meta.dirname).sort()) {
  const name = BENCH.exec(file)?.[1];
  if (name === undefined || (wanted.length > 0 && !wanted.includes(name))) continue;
  console.log(`\n${name}`);
  const { bench } = (await import(`./${file}`)) as { readonly bench: Bench };
  const measures = await bench.run((line) => {
    console.log(`    ${line}`);
  });
  for (const measure of measures) print(measure);
  missed += measures.filter((measure) => !holds(measure)).length;
}
process.exitCode = missed === 0 ? 0 : 1;

function print(measure: Measure): void {
  const { what, value, unit = '×', bound, detail } = measure;
  const shown = value >= 100 ? value.toFixed(0) : value.toFixed(2);
  const limit = bound === undefined ? '' : `${bound.at === 'least' ? '≥' : '≤'} ${bound.value}`;
  const verdict = bound === undefined ? '' : holds(measure) ? 'ok' : 'MISSED';
  const figure = `  ${what.padEnd(56)} ${shown.padStart(8)} ${unit.padEnd(3)} ${limit.padEnd(7)} ${verdict}`;
  console.log(figure.trimEnd() + (detail === undefined ? '' : `  (${detail})`));
}

function holds({ value, bound }: Measure): boolean {
  if (bound === undefined) return true;
  return bound.at === 'least' ? value >= bound.value : value <= bound.value;
}
