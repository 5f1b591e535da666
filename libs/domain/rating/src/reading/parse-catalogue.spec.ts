import { readFileSync } from 'node:fs';
import { catalogueHash } from '../compile/catalogue-hash.js';
import { parseCatalogue, readCatalogue } from './parse-catalogue.js';

const FILE = new URL('../../../../features/catalogue/data/star-union-default.yaml', import.meta.url);
const yaml = readFileSync(FILE, 'utf8');

/** `line code` of every problem after a piece of the text is replaced. */
function problemsAfter(from: string, to: string): readonly string[] {
  expect(yaml).toContain(from);
  return readCatalogue(yaml.replace(from, to)).problems.map(({ line, code }) => `${line ?? '-'} ${code}`);
}

function lineWith(text: string): number {
  return yaml.split('\n').findIndex((line) => line.includes(text)) + 1;
}

describe('reading a catalogue', () => {
  it('reads the default one: 7 categories, 18 items, 57 indicators, nothing to object', () => {
    const { document, problems } = readCatalogue(yaml);
    expect(problems).toEqual([]);
    const items = document?.categories.flatMap((category) => category.items) ?? [];
    const indicators = items.flatMap((item) => item.indicators);
    expect([document?.categories.length, items.length, indicators.length]).toEqual([7, 18, 57]);
  });

  it('reads the same from JSON, and both have one hash', () => {
    const { document } = parseCatalogue(yaml);
    const again = parseCatalogue(JSON.stringify(document)).document;
    expect(again).toEqual(document);
    expect(catalogueHash(again!)).toBe(catalogueHash(document!));
  });

  it('names the line of a reference, of a total, of a form', () => {
    const numerator = 'numerator: agreed_done';
    expect(problemsAfter(numerator, 'numerator: agreed')).toEqual([
      `${lineWith(numerator)} unknown_reference`,
    ]);
    expect(problemsAfter('base_points: 100', 'base_points: 101')).toEqual([
      `${lineWith('base_points')} wrong_total`,
    ]);
    expect(problemsAfter('method: linear', 'method: curve')).toEqual([
      `${lineWith('method: linear')} not_an_option`,
    ]);
  });

  it('names the line of a repeated key and of a broken one', () => {
    const line = lineWith('base_points: 100');
    expect(problemsAfter('base_points: 100', 'items: 18')).toContain(`${line} repeated_key`);
    expect(problemsAfter('base_points: 100', 'base_points: [100')).toEqual([`${line + 1} syntax`]);
  });

  it('keeps form apart from meaning', () => {
    const odd = yaml.replace('numerator: agreed_done', 'numerator: agreed');
    expect(parseCatalogue(odd).problems).toEqual([]);
    expect(readCatalogue(odd).document).toBeUndefined();
  });
});
